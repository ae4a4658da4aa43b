package etudeline.job;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import etudeline.EtudeLine;
import etudeline.cluster.Node;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its pages, in a process of its own: it takes up jobs of a database until it is killed. */
final class JobNode {

    private static final String DATABASE = "JOB_NODE_DATABASE";

    private JobNode() {}

    /** The node itself. */
    public static void main(String[] args) throws InterruptedException {
        ConfigurableApplicationContext context =
                application(System.getenv(DATABASE), "--etude.jobs.heartbeat=500ms", "--etude.jobs.patience=2s");
        context.getBean(JobScheduler.class).start();
        System.out.println("Ready: for jobs");
        Thread.currentThread().join();
    }

    /** Starts one on the database with that JDBC address, user and all, without waiting for it. */
    static Node start(String name, String database) {
        return new Node(name, JobNode.class.getName(), Map.of(DATABASE, database), List.of());
    }

    /** Beans are made when they are needed: most of the portal is not. */
    static ConfigurableApplicationContext application(String database, String... more) {
        return new SpringApplicationBuilder(EtudeLine.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(Map.of(
                        "spring.datasource.url", database,
                        "spring.datasource.hikari.maximum-pool-size", "8",
                        "spring.liquibase.enabled", "false",
                        "spring.autoconfigure.exclude", SpringBootAutoConfiguration.class.getName(),
                        "etude.secret", "a secret of the tests alone",
                        "etude.data-dir", "target/test-data"))
                .run(more);
    }
}
