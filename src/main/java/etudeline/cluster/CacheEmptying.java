package etudeline.cluster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has every node forget a cache, as if all of it had changed. */
@Component
public class CacheEmptying {

    private final Caches caches;
    private final JdbcClient database;

    CacheEmptying(Caches caches, JdbcClient database) {
        this.caches = caches;
        this.database = database;
    }

    /** Once the caller's transaction is committed; false when there is no such cache. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean everywhere(String cache) {
        boolean known = caches.all().stream().anyMatch(each -> each.name().equals(cache));
        if (known) {
            database.sql("insert into cache_log (cache, key) values (?, ?)")
                    .params(cache, Change.ALL)
                    .update();
        }
        return known;
    }
}
