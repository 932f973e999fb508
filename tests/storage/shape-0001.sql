-- A record of the first shape with two articles, as the release that made that shape wrote it.
PRAGMA application_id = 1164731240;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE article (
	number INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	outlet VARCHAR, 
	language VARCHAR NOT NULL, 
	published VARCHAR, 
	digest VARCHAR NOT NULL, 
	payload TEXT NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
INSERT INTO "article" VALUES(1,'old-1','one.example','en','2024-05-03','bb8b0119339dee0b9d3c5796b799d4a737d9b83c92d5fc3c99862ef4a718701e','{"id":"old-1","title":"Ministers met in Astana","language":"en","text":"Ministers met in Astana\n\nThe ministers of Kazakhstan and Turkmenistan met in Astana on 3 May 2024. They signed a plan of cooperation for 2024-2026.","url":null,"published":"2024-05-03","outlet":"one.example","section":[],"tags":[],"sources":[]}');
INSERT INTO "article" VALUES(2,'old-2','two.example','ru','2024-05-04','128acedd0137cb327f580bb19176e198ff32dd1e1a580fc339d357672d8c77cf','{"id":"old-2","title":"Встреча в Астане","language":"ru","text":"Встреча в Астане\n\nМинистры Казахстана и Туркменистана встретились 3 мая 2024 года в Астане. Обсуждены вопросы энергетики.","url":null,"published":"2024-05-04","outlet":"two.example","section":[],"tags":[],"sources":[]}');
CREATE TABLE event (
	id VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	first_day VARCHAR, 
	last_day VARCHAR, 
	payload TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "event" VALUES('0159c4d018f56bc6','meeting','occurred','2024-05-03','2024-05-03','{"id":"0159c4d018f56bc6","type":"meeting","mode":null,"status":"occurred","when":{"edtf":"2024-05-03","stated":true},"place":{"city":"Astana","country":"KZ"},"participants":[],"countries":["KZ","TM"],"number":null,"confidence":"stated","reported":"2024-05-03","history":[],"disputes":[],"findings":["of1"]}');
INSERT INTO "event" VALUES('a02a0bb5aa691354','meeting','occurred','2024-05-03','2024-05-03','{"id":"a02a0bb5aa691354","type":"meeting","mode":null,"status":"occurred","when":{"edtf":"2024-05-03","stated":true},"place":{"city":"Astana","country":"KZ"},"participants":[],"countries":["KZ","TM"],"number":null,"confidence":"stated","reported":"2024-05-04","history":[],"disputes":[],"findings":["of3"]}');
CREATE TABLE event_country (
	country VARCHAR NOT NULL, 
	event VARCHAR NOT NULL, 
	PRIMARY KEY (country, event), 
	FOREIGN KEY(event) REFERENCES event (id)
);
INSERT INTO "event_country" VALUES('KZ','0159c4d018f56bc6');
INSERT INTO "event_country" VALUES('TM','0159c4d018f56bc6');
INSERT INTO "event_country" VALUES('KZ','a02a0bb5aa691354');
INSERT INTO "event_country" VALUES('TM','a02a0bb5aa691354');
CREATE TABLE finding (
	id VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	type VARCHAR, 
	status VARCHAR, 
	first_day VARCHAR, 
	last_day VARCHAR, 
	rule VARCHAR NOT NULL, 
	payload TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES article (id)
);
INSERT INTO "finding" VALUES('of1','old-1',0,'event','meeting','occurred','2024-05-03','2024-05-03','en/met','{"kind":"event","id":"of1","article":"old-1","rule":"en/met","confidence":"stated","quotes":[],"type":"meeting","mode":null,"status":"occurred","when":{"edtf":"2024-05-03","stated":true},"place":{"city":"Astana","country":"KZ"},"participants":[],"countries":["KZ","TM"],"number":null,"plover":null,"cameo":null}');
INSERT INTO "finding" VALUES('of2','old-1',1,'agreement','plan','signed','2024-05-03','2024-05-03','en/signed','{"kind":"agreement","id":"of2","article":"old-1","rule":"en/signed","confidence":"stated","quotes":[],"type":"plan","title":"plan of cooperation","level":null,"parties":["KZ","TM"],"valid_from":"2024","valid_to":"2026","status":"signed","signed_on":"2024-05-03","count":null}');
INSERT INTO "finding" VALUES('of3','old-2',0,'event','meeting','occurred','2024-05-03','2024-05-03','ru/met','{"kind":"event","id":"of3","article":"old-2","rule":"ru/met","confidence":"stated","quotes":[],"type":"meeting","mode":null,"status":"occurred","when":{"edtf":"2024-05-03","stated":true},"place":{"city":"Astana","country":"KZ"},"participants":[],"countries":["KZ","TM"],"number":null,"plover":null,"cameo":null}');
INSERT INTO "finding" VALUES('of4','old-2',1,'sector',NULL,NULL,NULL,NULL,'ru/sector','{"kind":"sector","id":"of4","article":"old-2","rule":"ru/sector","confidence":"stated","quotes":[],"sector":"energy"}');
CREATE TABLE finding_country (
	country VARCHAR NOT NULL, 
	finding VARCHAR NOT NULL, 
	PRIMARY KEY (country, finding), 
	FOREIGN KEY(finding) REFERENCES finding (id)
);
INSERT INTO "finding_country" VALUES('KZ','of1');
INSERT INTO "finding_country" VALUES('TM','of1');
INSERT INTO "finding_country" VALUES('KZ','of2');
INSERT INTO "finding_country" VALUES('TM','of2');
INSERT INTO "finding_country" VALUES('KZ','of3');
INSERT INTO "finding_country" VALUES('TM','of3');
CREATE TABLE link (
	finding VARCHAR NOT NULL, 
	conclusion VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	PRIMARY KEY (finding), 
	FOREIGN KEY(finding) REFERENCES finding (id)
);
INSERT INTO "link" VALUES('of1','0159c4d018f56bc6','event/alone');
INSERT INTO "link" VALUES('of3','a02a0bb5aa691354','event/alone');
CREATE TABLE quote (
	finding VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	article VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	field VARCHAR, 
	PRIMARY KEY (finding, position), 
	FOREIGN KEY(finding) REFERENCES finding (id), 
	FOREIGN KEY(article) REFERENCES article (id)
);
INSERT INTO "quote" VALUES('of1',0,'old-1',10,23,'met in Astana',NULL);
INSERT INTO "quote" VALUES('of2',0,'old-1',104,132,'signed a plan of cooperation',NULL);
INSERT INTO "quote" VALUES('of3',0,'old-2',54,65,'встретились',NULL);
INSERT INTO "quote" VALUES('of4',0,'old-2',110,120,'энергетики',NULL);
CREATE TABLE rejected (
	name VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	detail TEXT NOT NULL, 
	PRIMARY KEY (name, reason)
);
CREATE VIRTUAL TABLE words USING fts5(stems, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn'");
INSERT INTO words(rowid, stems) VALUES(1, 'minister met in astana the minister of kazakhstan and turkmenistan met in astana on 3 may 2024 they sign a plan of cooperation for 2024 2026');
INSERT INTO words(rowid, stems) VALUES(2, 'встреча в астана министр казахстан и туркменистан встретиться 3 май 2024 год в астана обсудить вопрос энергетика');
CREATE INDEX article_published ON article (published);
CREATE INDEX finding_article ON finding (article, position);
CREATE INDEX finding_kind ON finding (kind, type);
CREATE INDEX finding_country_finding ON finding_country (finding);
CREATE INDEX quote_article ON quote (article);
CREATE INDEX event_day ON event (first_day);
CREATE INDEX event_country_event ON event_country (event);
CREATE INDEX link_conclusion ON link (conclusion);
