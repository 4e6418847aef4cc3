package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void chineseNumeralsAndDigitsAreCounted() {
        List<String> names = List.of("一组", "二组", "三组", "四组", "九组", "十组", "十一组", "二十组", "一百零二组");
        assertEquals(names, names.stream().sorted().sorted(NaturalOrder.NAMES).toList());
        assertEquals(
                List.of("Team 2", "Team 10", "Team 10a"),
                List.of("Team 10a", "Team 10", "Team 2").stream()
                        .sorted(NaturalOrder.NAMES)
                        .toList());
    }

    @Test
    void namesThatCountTheSameKeepAnOrder() {
        assertEquals(
                List.of("1组", "一组"),
                List.of("一组", "1组").stream().sorted(NaturalOrder.NAMES).toList());
    }
}
