package etudeline.launch;

import java.util.Optional;

/**
 * The database of one node.
 *
 * @param pool where its pool connects to
 * @param direct where sessions of our own are to be had, for migrations
 * @param pooled whether a pooler stands before the pool's
 * @param connections how many the pool may hold
 */
record Database(DatabaseAddress pool, DatabaseAddress direct, boolean pooled, int connections) {

    /** Of databases that are there, are new enough, are the same, and take as many connections as all nodes need. */
    static Database checked(DatabaseAddress pool, Optional<DatabaseAddress> given, Fleet fleet) {
        DatabaseCheck.require(pool);
        DatabaseFacts facts = DatabaseFacts.of(pool);
        if (given.isEmpty()) {
            if (facts.pooled()) {
                throw new Refusal(
                        "Database: " + pool.shown() + " is a pooler's address, and migrations need a session of"
                                + " their own: set DATABASE_DIRECT_URL to the address of the database itself");
            }
            return new Database(pool, pool, false, fleet.share(Optional.of(facts.taken())));
        }
        DatabaseAddress direct = given.get();
        DatabaseCheck.require(direct);
        DatabaseFacts itself = DatabaseFacts.of(direct);
        if (itself.pooled()) {
            throw new Refusal("DATABASE_DIRECT_URL: " + direct.shown()
                    + " is a pooler's address, and the address of the database itself is needed");
        }
        if (!itself.server().equals(facts.server())) {
            throw new Refusal("DATABASE_URL and DATABASE_DIRECT_URL are two databases: " + facts.server() + " and "
                    + itself.server());
        }
        // A pooler shares a few connections among many, as its own settings say.
        Optional<Integer> taken = facts.pooled() ? Optional.empty() : Optional.of(facts.taken());
        return new Database(pool, direct, facts.pooled(), fleet.share(taken));
    }

    /** Without what is secret. */
    String told() {
        return pool.shown() + (pooled ? " through a pooler, migrations at " + direct.shown() : "");
    }
}
