"""What the operator must fix, each with a message that says what to do.

Bad input pages are data (`records.Rejected`), never exceptions. The tree:

    ElchiError
    ├── InputError             what was asked cannot be done as asked: a suffix, a country, a language
    ├── TaggerError            the tagger cannot work
    │   ├── TaggerMissing      a library that it runs on is not installed
    │   └── TaggerDamaged      its files are missing, cut short or changed
    ├── NotAllowed             the role of who asks does not suffice
    ├── Overtaken              somebody else has changed it since it was looked at
    ├── Undelivered            a digest did not arrive (elchi.alerts.trouble)
    ├── WorkerLost             one of several reading processes ended by itself
    ├── ClusterError           the cluster cannot be worked on
    │   ├── ClusterMissing     the library that it runs on is not installed
    │   ├── ClusterUnreachable nobody answers at its address
    │   └── ClusterOther       one of its nodes has another Elchi
    └── StoreError             the record cannot be opened or changed
        ├── StoreMissing       its folder does not exist
        ├── StoreUnwritable    the file or its folder may not be written
        ├── StoreBusy          another program kept it locked too long
        ├── StoreNewer         a later Elchi wrote it
        ├── NotAStore          the file is something else
        └── StoreUnsupported   an address of a kind that this release does not open
"""


class ElchiError(Exception):
    """Anything that Elchi asks the operator to fix; its text is one sentence or two for a person."""


class InputError(ElchiError):
    """What was asked cannot be done as asked; the message names what would work."""


class TaggerError(ElchiError):
    """The tagger cannot work; reading goes on by rules alone where it can."""


class TaggerMissing(TaggerError):
    """A library that the tagger runs on is not installed."""


class TaggerDamaged(TaggerError):
    """The tagger's files are missing, cut short or changed."""


class NotAllowed(ElchiError):
    """Who asks may not do this; the message names the role that may."""


class Overtaken(ElchiError):
    """Somebody else has changed what this is about since it was looked at; nothing was done."""


class WorkerLost(ElchiError):
    """One of several reading processes ended by itself, as when memory ran out."""


class ClusterError(ElchiError):
    """The cluster cannot be worked on."""


class ClusterMissing(ClusterError):
    """The library that clusters run on is not installed."""


class ClusterUnreachable(ClusterError):
    """No cluster answers at its address."""


class ClusterOther(ClusterError):
    """A node of the cluster has another Elchi than the machine that gives it work."""


class StoreError(ElchiError):
    """The record cannot be opened or changed."""


class StoreMissing(StoreError):
    """The folder that should hold the record does not exist."""


class StoreUnwritable(StoreError):
    """The record's file or folder may not be written."""


class StoreBusy(StoreError):
    """Another program kept the record locked for longer than the time to wait."""


class StoreUnreachable(StoreError):
    """The server that holds the record does not answer."""


class StoreNewer(StoreError):
    """A later release of Elchi wrote this record."""


class NotAStore(StoreError):
    """The file is not a record of Elchi."""


class StoreUnsupported(StoreError):
    """The address is of a kind that this release does not open."""
