package etudeline.launch;

import java.util.Map;
import java.util.Optional;

/**
 * How many nodes there may be at once, and how many connections to the database they may hold together.
 *
 * @param connections absent: not given
 */
record Fleet(int nodes, Optional<Integer> connections) {

    /** More than this many do not make one node any faster. */
    private static final int ENOUGH = 20;

    /** With fewer, a node's background work and its pages would wait for each other. */
    private static final int LEAST = 5;

    /** For migrations, and for a person who looks what is wrong. */
    private static final int KEPT_FREE = 3;

    /** Where members are found by a name, it does not say how many there will be. */
    private static final int BEHIND_A_NAME = 4;

    private static final String MEMBERS = "[^,:\\s]+(:[0-9]{1,5})?|\\[[0-9a-fA-F:]+](:[0-9]{1,5})?";

    static Fleet from(Map<String, String> environment) {
        String cluster = LaunchSettings.given(environment, "ETUDE_CLUSTER").orElse("off");
        if (!cluster.matches("off|dns:[^\\s,:]+")
                && !cluster.matches("(?:" + MEMBERS + ")(?:\\s*,\\s*(?:" + MEMBERS + "))*")) {
            throw new Refusal("ETUDE_CLUSTER is \"" + cluster + "\": off, host:port,host:port or dns:NAME is needed");
        }
        LaunchSettings.number(environment, "ETUDE_CLUSTER_PORT", 65_535);
        int nodes = LaunchSettings.number(environment, "ETUDE_NODES_MOST", 1000).orElseGet(() -> nodes(cluster));
        if (nodes == 0) {
            throw new Refusal("ETUDE_NODES_MOST is \"0\": there is one node at least");
        }
        return new Fleet(nodes, LaunchSettings.number(environment, "ETUDE_DATABASE_CONNECTIONS", 65_535));
    }

    private static int nodes(String cluster) {
        if (cluster.equals("off")) {
            return 1;
        }
        return cluster.startsWith("dns:") ? BEHIND_A_NAME : cluster.split(",", -1).length;
    }

    boolean isOne() {
        return nodes == 1;
    }

    /**
     * How many connections the pool of each node may hold.
     *
     * @param taken how many the database takes from us; absent: nobody knows
     */
    int share(Optional<Integer> taken) {
        int all = connections.orElseGet(() ->
                Math.min(nodes * ENOUGH, taken.map(most -> most - KEPT_FREE).orElse(Integer.MAX_VALUE)));
        int share = all / nodes;
        if (share < LEAST) {
            throw new Refusal((connections.isPresent() ? "ETUDE_DATABASE_CONNECTIONS is " : "The database takes ") + all
                    + " for " + told() + ": each needs " + LEAST + " connections at least");
        }
        if (taken.isPresent() && share * nodes + KEPT_FREE > taken.get()) {
            throw new Refusal("ETUDE_DATABASE_CONNECTIONS is " + all + ", and the database takes " + taken.get()
                    + ": leave " + KEPT_FREE + " of them free");
        }
        return share;
    }

    private String told() {
        return nodes == 1 ? "one node" : nodes + " nodes (ETUDE_NODES_MOST)";
    }
}
