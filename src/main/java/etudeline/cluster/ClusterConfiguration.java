package etudeline.cluster;

import etudeline.kit.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClusterProperties.class)
@EnableScheduling
class ClusterConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ClusterConfiguration.class);

    @Bean
    Member member(ClusterProperties properties) {
        return new Member(properties);
    }

    @Bean(destroyMethod = "close")
    Messages messages(Member member) {
        return new HazelcastMessages(member);
    }

    /** What is done again and again says in a line that the database is away, and does it the next time. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer oneLineWhileAway() {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (DatabaseAway.isCauseOf(failure)) {
                log.warn("Not done this time: the database is away");
            } else {
                log.error("A scheduled task failed", failure);
            }
        });
    }
}
