package etudeline.journey;

import etudeline.PostgresTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The product as people meet it: the whole application with its built front-end on a port, on an empty database of its
 * own, and a real browser. The first administrator comes from the environment, as on a new installation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ETUDE_ADMIN_USERNAME=" + JourneyTest.ADMINISTRATOR,
            "ETUDE_ADMIN_PASSWORD=" + JourneyTest.PASSWORD,
            "etude.jobs.threads=2"
        })
@ContextConfiguration(initializers = PostgresTest.OwnDatabase.class)
@TestExecutionListeners(
        listeners = PostgresTest.OwnSignedIn.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@interface JourneyTest {

    String ADMINISTRATOR = "awa.thiam";

    /** Everybody's in these journeys. */
    String PASSWORD = "le baobab au bord du fleuve";
}
