"""The reviewer's desk: what people say of events, agreements, commitments and people, where these are shown."""
