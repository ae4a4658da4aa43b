package etudeline.access;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All that the application answers at, as it has registered it: {@code GET /chapitres/*}, a star for each variable part. */
final class Routes {

    private Routes() {}

    static Set<String> of(ApplicationContext application, ServletContext servlets) {
        Set<String> all = new TreeSet<>();
        all.addAll(pages(servlets));
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Routes::endpoints)
                .forEach(all::add);
        servlets.getServletRegistrations().values().stream()
                .map(ServletRegistration::getMappings)
                .flatMap(Collection::stream)
                .filter(path -> !path.equals("/"))
                .map(path -> "GET " + path)
                .forEach(all::add);
        application.getBean(PathMappedEndpoints.class).getAllPaths().forEach(path -> all.add("GET management " + path));
        return all;
    }

    /** Those of them that are pages of Vaadin's. */
    static Set<String> pages(ServletContext servlets) {
        ApplicationRouteRegistry registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        return RouteConfiguration.forRegistry(registry).getAvailableRoutes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .flatMap(Routes::withAndWithoutOptional)
                .map(path -> "GET /" + path)
                .collect(Collectors.toSet());
    }

    /** {@code admin/ufr/:id?} stands for two addresses. */
    private static Stream<String> withAndWithoutOptional(String template) {
        String whole = template.replaceAll(":[^/]+", "*");
        return template.matches(".*/:\\w+\\?.*") ? Stream.of(whole, whole.replaceFirst("/\\*$", "")) : Stream.of(whole);
    }

    private static Stream<String> endpoints(RequestMappingInfo endpoint) {
        Set<RequestMethod> methods = endpoint.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(RequestMethod::name).toList();
        return endpoint.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^/]+}", "*"))
                .flatMap(path -> names.stream().map(method -> method + " " + path));
    }
}
