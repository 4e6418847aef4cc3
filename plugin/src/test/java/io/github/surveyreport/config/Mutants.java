package io.github.surveyreport.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Records that differ from one in a single place, wherever in it that is: texts longer, numbers larger, switches turned,
 * optional values gone, the last element of a list gone. Of lists the first element is changed. What a record
 * refuses is left out.
 */
public final class Mutants {
    private Mutants() {}

    /** @param place such as {@code questions[0].levels[0].label} */
    public record Mutant<T>(String place, T value) {}

    @SuppressWarnings("unchecked")
    public static <T extends Record> List<Mutant<T>> of(T value) {
        List<Mutant<T>> mutants = new ArrayList<>();
        all(value).forEach(mutant -> mutants.add(new Mutant<>(mutant.place().substring(1), (T) mutant.value())));
        return mutants;
    }

    private static List<Mutant<Object>> all(Object value) {
        if (value instanceof Record record) {
            return ofRecord(record);
        }
        if (value instanceof List<?> list) {
            return ofList(list);
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (value instanceof Optional<?> optional) {
            List<Mutant<Object>> mutants = new ArrayList<>();
            optional.ifPresent(inner -> {
                mutants.add(new Mutant<>("?", Optional.empty()));
                all(inner).forEach(m -> mutants.add(new Mutant<>(m.place(), Optional.of(m.value()))));
            });
            return mutants;
        }
        Object other = leaf(value);
        return other == null ? List.of() : List.of(new Mutant<>("", other));
    }

    private static Object leaf(Object value) {
        if (value instanceof String text) {
            return text + "x";
        } else if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Long number) {
            return number + 1;
        } else if (value instanceof Double number) {
            return number + 0.01;
        } else if (value instanceof Boolean flag) {
            return !flag;
        } else if (value instanceof LocalDate date) {
            return date.plusDays(1);
        } else if (value instanceof OptionalInt number) {
            return OptionalInt.of(number.orElse(3) + 1);
        } else if (value instanceof OptionalLong number) {
            return OptionalLong.of(number.orElse(3) + 1);
        } else if (value instanceof Enum<?> constant) {
            Object[] constants = constant.getDeclaringClass().getEnumConstants();
            return constants.length < 2 ? null : constants[(constant.ordinal() + 1) % constants.length];
        }
        return null;
    }

    private static List<Mutant<Object>> ofList(List<?> list) {
        List<Mutant<Object>> mutants = new ArrayList<>();
        if (!list.isEmpty()) {
            mutants.add(new Mutant<>("[-]", list.subList(0, list.size() - 1)));
            all(list.get(0)).forEach(mutant -> {
                List<Object> other = new ArrayList<>(list);
                other.set(0, mutant.value());
                mutants.add(new Mutant<>("[0]" + mutant.place(), other));
            });
        }
        return mutants;
    }

    private static List<Mutant<Object>> ofMap(Map<?, ?> map) {
        List<Mutant<Object>> mutants = new ArrayList<>();
        if (map.isEmpty()) {
            return mutants;
        }
        Map<Object, Object> sorted =
                map.keySet().iterator().next() instanceof Comparable ? new TreeMap<>(map) : new LinkedHashMap<>(map);
        Object key = sorted.keySet().iterator().next();
        Map<Object, Object> fewer = new TreeMap<>(sorted);
        fewer.remove(key);
        mutants.add(new Mutant<>("[-]", fewer));
        all(sorted.get(key)).forEach(mutant -> {
            Map<Object, Object> other = new TreeMap<>(sorted);
            other.put(key, mutant.value());
            mutants.add(new Mutant<>("[" + key + "]" + mutant.place(), other));
        });
        return mutants;
    }

    private static List<Mutant<Object>> ofRecord(Record record) {
        List<Mutant<Object>> mutants = new ArrayList<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> read(component, record))
                .toArray();
        for (int i = 0; i < components.length; i++) {
            for (Mutant<Object> mutant : all(values[i])) {
                Object[] other = values.clone();
                other[i] = mutant.value();
                String place = "." + components[i].getName() + mutant.place();
                made(record, components, other).ifPresent(made -> mutants.add(new Mutant<>(place, made)));
            }
        }
        return mutants;
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Object> made(Record record, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
