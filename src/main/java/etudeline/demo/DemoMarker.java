package etudeline.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database itself says about the demo in it. */
@Component
class DemoMarker {

    /** To be raised with each change of what is loaded. */
    static final int VERSION = 1;

    private final JdbcClient database;

    DemoMarker(JdbcClient database) {
        this.database = database;
    }

    /** The size that was loaded; empty where there is no demo. */
    Optional<String> size() {
        return database.sql("select size from demo_data").query(String.class).optional();
    }

    boolean isAmongOtherData() {
        return database.sql("select exists (select from university) or exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    void write(DemoSize size, Instant now) {
        database.sql("insert into demo_data (size, version, loaded_at) values (?, ?, ?)")
                .params(size.name(), VERSION, Timestamp.from(now))
                .update();
    }
}
