package io.gatehouse.oracle;

import java.util.stream.Collectors;

/** A small world in words, for a failing test's message. */
final class WorldText {

    private WorldText() {
    }

    static String of(World world) {
        return "caller " + world.caller().roles() + " " + world.caller().attributes() + " in "
                + world.policy().workflow(world.workflow()).map(Object::toString).orElse("no workflow") + "\n"
                + lines("ladder", world.policy().controls()) + lines("compilation", world.policy().compilations())
                + lines("role", world.policy().roles()) + lines("dataset", world.policy().datasets())
                + world.catalog().datasets().values().stream().map(d -> "landed " + d + "\n").collect(Collectors.joining())
                + "rows " + world.rows();
    }

    private static String lines(String kind, java.util.List<?> of) {
        return of.stream().map(item -> kind + " " + item + "\n").collect(Collectors.joining());
    }
}
