package etudeline.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the application offers to be called: the public methods of its services, and of whatever else guards its methods. */
final class ServiceMethods {

    private ServiceMethods() {}

    /** As {@code Service.method}; methods of one name that differ in their parameters carry these. */
    static Set<String> of(ApplicationContext application) {
        Set<String> names = new TreeSet<>();
        for (Object bean :
                application.getBeansOfType(Object.class, false, false).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (type.getPackageName().startsWith("etudeline") && isGuarded(type)) {
                List<Method> methods = callable(type);
                methods.forEach(method -> names.add(name(type, method, methods)));
            }
        }
        return names;
    }

    private static boolean isGuarded(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, Service.class)
                || AnnotatedElementUtils.hasAnnotation(type, PreAuthorize.class)
                || callable(type).stream()
                        .anyMatch(method -> AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class));
    }

    private static List<Method> callable(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private static String name(Class<?> type, Method method, List<Method> methods) {
        String name = type.getSimpleName() + "." + method.getName();
        boolean alone = methods.stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                == 1;
        return alone
                ? name
                : name
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList()
                                .toString()
                                .replace('[', '(')
                                .replace(']', ')');
    }
}
