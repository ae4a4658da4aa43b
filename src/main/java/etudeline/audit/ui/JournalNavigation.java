package etudeline.audit.ui;

import etudeline.audit.Journal;
import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import etudeline.shell.PageGate;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JournalNavigation {

    @Bean
    NavigationEntry journalEntry() {
        return new NavigationEntry(
                "shell.navigation.follow-up",
                "audit.journal",
                Icon.HISTORY,
                JournalView.PATH,
                EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.UNIVERSITY_ADMINISTRATOR),
                92,
                false);
    }

    @Bean
    PageGate journalGate(Journal journal) {
        return PageGate.ofIds(JournalView.PATH, journal::open);
    }
}
