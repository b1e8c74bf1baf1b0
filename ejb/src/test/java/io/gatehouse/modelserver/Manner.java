package io.gatehouse.modelserver;

import java.util.Locale;

/** How the test server answers; the name of the model that is asked for says which. */
public enum Manner {
    /** Each fact as it stands, with its mark. */ WELL,
    /** Prose without marks. */ BADLY,
    /** Well, with a pause before the first piece that outlasts any patience. */ SLOWLY,
    /** Takes the request and says nothing. */ NOT_AT_ALL,
    /** Well, and breaks off in the middle of the second sentence. */ CUT_OFF,
    /** Numbers that stand nowhere. */ INVENTED,
    /** Links, images and HTML that carry the evidence out. */ LINKS,
    /** Pseudonyms that nobody gave. */ MANGLED,
    /** Does what instructions in the evidence say. */ OBEDIENT,
    /** Prose that says that it will not. */ REFUSAL,
    /** Says so in the protocol's own field. */ DECLINED,
    /** Begins well and then says nothing more. */ STALLING,
    /** Well, but stops after the first sentence until the test lets it go on. */ HALTING,
    EMPTY,
    /** The provider's own filter. */ FILTERED,
    /** Stops at the bound for tokens. */ LENGTH,
    /** 429 with a time to wait. */ LIMITED,
    /** 503 once, then well. */ FLAKY,
    /** 500 with the request in the body, as careless servers do. */ BROKEN,
    UNAUTHORISED,
    /** 302 to another server. */ REDIRECT,
    ENORMOUS, INVALID;

    public String model() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Manner of(String model) {
        return valueOf(model.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
