package etudeline.figures.ui;

import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiguresNavigation {

    @Bean
    NavigationEntry figuresEntry() {
        return new NavigationEntry(
                "shell.navigation.follow-up",
                "figures.heading",
                Icon.CHART_COLUMN,
                FiguresView.PATH,
                EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.UNIVERSITY_ADMINISTRATOR),
                70,
                false);
    }
}
