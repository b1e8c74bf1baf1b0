package io.gatehouse.pseudonym;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a piece of text names, and so what its token is called. */
public enum EntityKind {
    PERSON("PERSON", Group.PERSONAL),
    EMAIL("EMAIL", Group.PERSONAL),
    PHONE("PHONE", Group.PERSONAL),
    ADDRESS("ADDRESS", Group.PERSONAL),
    IBAN("IBAN", Group.PERSONAL),
    CARD("CARD", Group.PERSONAL),
    ID_NUMBER("ID", Group.PERSONAL),
    CUSTOMER("CUSTOMER", Group.TRADE),
    VENDOR("VENDOR", Group.TRADE),
    PART("PART", Group.TRADE),
    MACHINE("MACHINE", Group.TRADE),
    MONEY("PRICE", Group.TRADE),
    /** Recognised, so that it is not taken for a person; replaced only when asked for. */
    ORGANIZATION("ORG", Group.PUBLIC),
    /** Recognised; replaced only when asked for, since a summary without its days says nothing. */
    DATE_TIME("DATE", Group.PUBLIC);

    private enum Group { PERSONAL, TRADE, PUBLIC }

    private final String prefix;
    private final Group group;

    EntityKind(String prefix, Group group) {
        this.prefix = prefix;
        this.group = group;
    }

    /** Whether it is data about a natural person. */
    public boolean isPersonal() {
        return group == Group.PERSONAL;
    }

    /** What a token of this kind begins with, where no text has words of that shape. */
    String prefix() {
        return prefix;
    }

    /** Data about natural persons. */
    public static Set<EntityKind> personal() {
        return of(EnumSet.range(PERSON, ID_NUMBER));
    }

    /** Data about natural persons and a manufacturer's own: what a vendor with pseudonymised terms must not read. */
    public static Set<EntityKind> confidential() {
        return of(EnumSet.range(PERSON, MONEY));
    }

    /** All that is confidential, and organisations: what may not stand in a question that goes only with its names replaced. */
    public static Set<EntityKind> inQuestions() {
        return of(EnumSet.range(PERSON, ORGANIZATION));
    }

    private static Set<EntityKind> of(EnumSet<EntityKind> kinds) {
        return Collections.unmodifiableSet(kinds);
    }
}
