package etudeline.kit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KitConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
