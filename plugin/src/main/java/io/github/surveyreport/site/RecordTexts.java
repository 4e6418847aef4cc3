package io.github.surveyreport.site;

import io.github.surveyreport.report.Block.Chart;
import io.github.surveyreport.report.Table;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** All texts that are drawn in a chart. */
final class RecordTexts {
    private RecordTexts() {}

    static String of(Chart chart) {
        StringBuilder texts = new StringBuilder();
        collect(chart, texts);
        return texts.toString();
    }

    private static void collect(Object value, StringBuilder texts) {
        if (value instanceof String text) {
            texts.append(text);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, texts));
        } else if (value instanceof Record && !(value instanceof Table)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(read(component, value), texts);
            }
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable " + component.getName(), e);
        }
    }
}
