package io.github.surveyreport.site;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * What templates may read: components of the records of {@code report} and {@code site}, and the derived values {@code
 * kind}, {@code file}, {@code id}, {@code compact} and {@code crowded} beside them. No other method, field or constructor of any
 * class.
 */
final class RecordAccess implements MemberAccessPolicy {
    private static final String OURS = "io.github.surveyreport.";
    private static final List<String> DERIVED = List.of("kind", "file", "id", "compact", "crowded");

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
        return new ClassMemberAccessPolicy() {
            @Override
            public boolean isMethodExposed(Method method) {
                return readable(type, method);
            }

            @Override
            public boolean isConstructorExposed(Constructor<?> constructor) {
                return false;
            }

            @Override
            public boolean isFieldExposed(Field field) {
                return false;
            }
        };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return false;
    }

    private static boolean readable(Class<?> type, Method method) {
        String owner = method.getDeclaringClass().getPackageName();
        if (!owner.equals(OURS + "report") && !owner.equals(OURS + "site")) {
            return false;
        }
        boolean value = method.getParameterCount() == 0 && method.getReturnType() != void.class;
        return value && (isComponent(type, method) || DERIVED.contains(method.getName()));
    }

    private static boolean isComponent(Class<?> type, Method method) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(method.getName()::equals);
    }
}
