package etudeline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** The whole application on the {@link LargeDatabase}; rows that others count are not added to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "etude.secret=a secret of the tests alone",
            "etude.data-dir=target/test-data",
            "etude.file-texts.every=PT24H",
            "management.server.port=0",
            "spring.datasource.hikari.maximum-pool-size=8"
        })
@ContextConfiguration(initializers = LargeDatabase.Here.class)
@TestExecutionListeners(
        listeners = PostgresTest.OwnSignedIn.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface LargeDatabaseTest {}
