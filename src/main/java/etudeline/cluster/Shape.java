package etudeline.cluster;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What the records are made of, as a short name: another one as soon as a component is added, renamed or of another type. */
final class Shape {

    private Shape() {}

    static String of(Class<?> type) {
        Set<String> parts = new TreeSet<>();
        collect(type, parts);
        return Integer.toHexString(parts.hashCode());
    }

    private static void collect(Type type, Set<String> parts) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), parts);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, parts));
        } else if (type instanceof Class<?> known && parts.add(described(known)) && known.isRecord()) {
            for (RecordComponent component : known.getRecordComponents()) {
                collect(component.getGenericType(), parts);
            }
        }
    }

    private static String described(Class<?> type) {
        if (type.isEnum()) {
            return type.getName() + Arrays.toString(type.getEnumConstants());
        }
        return type.isRecord() ? type.getName() + Arrays.toString(type.getRecordComponents()) : type.getName();
    }
}
