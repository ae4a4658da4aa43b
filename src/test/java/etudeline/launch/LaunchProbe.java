package etudeline.launch;

import liquibase.integration.spring.SpringLiquibase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The smallest application that is started as the product is, for tests that kill it. */
@Configuration(proxyBeanMethods = false)
class LaunchProbe {

    static final String READY = "Probe: ready";

    LaunchProbe(Environment environment) {
        if (environment.getProperty("probe.refuses", Boolean.class, false)) {
            throw new Refusal("Probe: a bean refuses");
        }
        if (environment.getProperty("probe.fails", Boolean.class, false)) {
            throw new IllegalStateException("a bean fails");
        }
    }

    /** What the product does with its own changelog. */
    @Bean
    @ConditionalOnProperty("probe.migrates")
    static SpringLiquibase migrations(Environment environment) {
        SpringLiquibase migrations = new SpringLiquibase();
        migrations.setChangeLog(environment.getProperty("probe.migrates"));
        migrations.setDataSource(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.liquibase.url"),
                environment.getRequiredProperty("spring.liquibase.user"),
                environment.getRequiredProperty("spring.liquibase.password")));
        migrations.setAnalyticsEnabled(false);
        return migrations;
    }

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Launch.start(LaunchProbe.class, args);
        Launch.say(READY);
        Thread.currentThread().join();
    }
}
