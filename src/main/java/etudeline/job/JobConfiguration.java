package etudeline.job;

import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import etudeline.shell.PageGate;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
class JobConfiguration {

    @Bean
    NavigationEntry jobEntry() {
        return new NavigationEntry(
                "shell.navigation.follow-up",
                "job.jobs",
                Icon.LAYERS,
                "admin/travaux",
                EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.UNIVERSITY_ADMINISTRATOR),
                80,
                false);
    }

    @Bean
    PageGate jobGate(Jobs jobs) {
        return PageGate.ofIds("admin/travaux", id -> jobs.open(new JobId(id)));
    }

    @Bean
    Timer clearLedgers(LedgerClearing clearing) {
        return new Timer("ledger-clearing", Duration.ofHours(6), clearing::clear);
    }
}
