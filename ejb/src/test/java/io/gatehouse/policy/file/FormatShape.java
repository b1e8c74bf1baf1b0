package io.gatehouse.policy.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The format once more, written down for the tests alone: what stands at which place. {@code []} is any item,
 * {@code *} any name.
 */
final class FormatShape {

    /** @param kind a name that {@link Mutations} knows; @param required whether its parent must have it */
    record Place(String kind, boolean required) {
    }

    private static final String TABLE = """
            gatehouse                           version!
            attributes                          list
            attributes[]                        claim
            controls                            names
            controls.*                          block
            controls.*.oversight                enum
            controls.*.vendors                  vendors
            controls.*.export                   boolean
            controls.*.longest-grant            period
            controls.*.keep                     period
            controls.*.approvals                small
            sources                             list
            sources[]                           block
            sources[].key                       key!
            sources[].title                     text
            sources[].kind                      enum!
            sources[].location                  folder!
            sources[].datasource                jndi!
            sources[].schema                    text
            sources[].owner                     reference!
            datasets                            list
            datasets[]                          block
            datasets[].key                      identifier!
            datasets[].source                   reference!
            datasets[].table                    table!
            datasets[].documents                table!
            datasets[].title                    text
            datasets[].label                    block!
            datasets[].label.level              level!
            datasets[].label.categories         list
            datasets[].label.categories[]       category
            datasets[].identity                 list
            datasets[].identity[]               field
            datasets[].fields                   names
            datasets[].fields.*                 block
            datasets[].fields.*.level           level
            datasets[].fields.*.categories      list
            datasets[].fields.*.categories[]    category
            datasets[].fields.*.derived-from    list
            datasets[].fields.*.derived-from[]  field
            datasets[].fields.*.names           enum
            MEANING datasets[].fields.*
            reports                             list
            reports[]                           block
            reports[].key                       key!
            reports[].title                     text!
            reports[].description               text
            reports[].parameters                list
            reports[].parameters[]              block
            reports[].parameters[].name         identifier!
            reports[].parameters[].type         enum!
            reports[].parameters[].default      default
            reports[].sql                       text!
            reports[].time                      field
            reports[].compare                   enum
            reports[].period                    enum
            reports[].words                     list
            reports[].words[]                   text
            reports[].columns                   names
            reports[].columns.*                 block
            MEANING reports[].columns.*
            reports[].published                 block
            reports[].published.label           block!
            reports[].published.label.level     level!
            reports[].published.contributor     field!
            reports[].published.k               small!
            reports[].published.dominance       percent!
            roles                               list
            roles[]                             block
            roles[].key                         key!
            roles[].title                       text
            roles[].clearance                   level!
            roles[].grants                      list
            roles[].grants[]                    block
            roles[].grants[].datasets           list!
            roles[].grants[].datasets[]         reference
            roles[].grants[].reports            list!
            roles[].grants[].reports[]          reference
            roles[].grants[].fields             block
            roles[].grants[].fields.only        list
            roles[].grants[].fields.only[]      field
            roles[].grants[].fields.except      list
            roles[].grants[].fields.except[]    field
            roles[].grants[].mask               names
            roles[].grants[].mask.*             mask
            roles[].grants[].mask.*.as          mask!
            roles[].grants[].mask.*.label       label
            roles[].grants[].rows               rows
            roles[].grants[].rows.via           reference!
            roles[].grants[].rows.on            field!
            roles[].grants[].workflows          list
            roles[].grants[].workflows[]        reference
            roles[].grants[].from               date
            roles[].grants[].until              date
            roles[].grants[].recertify-by       date
            roles[].denials                     list
            roles[].denials[]                   block
            roles[].denials[].datasets          list
            roles[].denials[].datasets[]        reference
            roles[].denials[].fields            list
            roles[].denials[].fields[]          field
            roles[].denials[].categories        list
            roles[].denials[].categories[]      category
            workflows                           list
            workflows[]                         block
            workflows[].key                     key!
            workflows[].title                   text!
            workflows[].purpose                 text!
            workflows[].owner                   reference!
            workflows[].status                  enum!
            workflows[].roles                   list!
            workflows[].roles[]                 reference
            workflows[].datasets                list!
            workflows[].datasets[]              reference
            workflows[].ceiling                 block!
            workflows[].ceiling.level           level!
            workflows[].ceiling.categories      list
            workflows[].ceiling.categories[]    category
            workflows[].providers               list
            workflows[].providers[]             reference
            workflows[].oversight               enum
            workflows[].keep                    period
            workflows[].excess                  enum
            workflows[].guard                   enum
            workflows[].budget                  block
            workflows[].budget.tokens-per-day   tokens
            workflows[].budget.tokens-per-person  tokens
            workflows[].question                block
            workflows[].question.level          level!
            workflows[].question.categories     list
            workflows[].question.categories[]   category
            workflows[].risk                    block
            workflows[].risk.class              enum!
            workflows[].risk.reasons            text
            compilations                        list
            compilations[]                      block
            compilations[].categories           list!
            compilations[].categories[]         category
            compilations[].level                level!
            vendors                             list
            vendors[]                           block
            vendors[].key                       key!
            vendors[].title                     text!
            vendors[].provider                  block
            vendors[].provider.kind             enum!
            vendors[].provider.url              url!
            vendors[].provider.model            text!
            vendors[].provider.region           text
            vendors[].provider.secret           text
            vendors[].provider.window           tokens
            vendors[].provider.timeout          duration
            vendors[].provider.concurrency      small
            vendors[].provider.price            block
            vendors[].provider.price.input      price!
            vendors[].provider.price.output     price!
            vendors[].provider.price.currency   currency!
            vendors[].terms                     block
            vendors[].terms.level               level!
            vendors[].terms.categories          list
            vendors[].terms.categories[]        category
            vendors[].terms.pseudonymised       block
            vendors[].terms.pseudonymised.level  level!
            vendors[].terms.pseudonymised.categories  list
            vendors[].terms.pseudonymised.categories[]  category
            vendors[].terms.models              list
            vendors[].terms.models[]            text
            vendors[].terms.regions             list
            vendors[].terms.regions[]           text
            vendors[].terms.retention           period
            vendors[].terms.training            boolean
            vendors[].terms.workflows           list
            vendors[].terms.workflows[]         reference
            vendors[].terms.until               date
            systems                             list
            systems[]                           block
            systems[].key                       key!
            systems[].title                     text!
            systems[].purpose                   text!
            systems[].owner                     reference!
            systems[].vendor                    text
            systems[].status                    enum!
            systems[].risk                      block
            systems[].risk.class                enum!
            systems[].risk.reasons              text
            """;

    private static final String MEANING = """
            title text
            type enum
            role enum
            unit text
            currency currency
            aggregate aggregate
            good enum
            target number
            values names
            values.* text
            excluded list
            excluded[] code
            pending list
            pending[] code
            zero enum
            """;

    private static final Map<String, Place> PLACES = places();

    private FormatShape() {
    }

    /** What stands at that place, e.g. {@code roles[].key}. */
    static Optional<Place> at(String pattern) {
        return Optional.ofNullable(PLACES.get(pattern));
    }

    /** All places of the format. */
    static Map<String, Place> all() {
        return PLACES;
    }

    private static Map<String, Place> places() {
        var places = new LinkedHashMap<String, Place>();
        TABLE.lines().forEach(line -> {
            var words = line.split(" +");
            if (words[0].equals("MEANING")) {
                MEANING.lines().map(m -> m.split(" ")).forEach(m -> places.put(words[1] + "." + m[0], new Place(m[1], false)));
            } else {
                places.put(words[0], new Place(words[1].replace("!", ""), words[1].endsWith("!")));
            }
        });
        return places;
    }
}
