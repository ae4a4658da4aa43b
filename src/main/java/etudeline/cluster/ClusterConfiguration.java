package etudeline.cluster;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClusterProperties.class)
@EnableScheduling
class ClusterConfiguration {

    @Bean(destroyMethod = "close")
    Messages messages(ClusterProperties properties) {
        return properties.off() ? new OneNodeMessages() : new HazelcastMessages(properties);
    }
}
