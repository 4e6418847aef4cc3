package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences as customers write them, and the category that a reader would put them in. */
class BuiltInLexiconTest {
    private static final LabelledReviews LEXICON = new LabelledReviews();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "response-speed | 在线客服回复实在是太慢了",
                "response-speed | 三天了还没有回复",
                "response-speed | They never replied to my email",
                "waiting | 在营业厅等了两个多小时",
                "waiting | We were kept waiting for over an hour",
                "contact | 电话一直打不通，转人工太难",
                "contact | I couldn't get through to anyone",
                "resolution | 反映了三次问题还是没有解决",
                "resolution | My problem was never resolved",
                "expertise | 客服一问三不知，每个人说的都不一样",
                "expertise | The agent had no idea what to do",
                "attitude | 工作人员态度非常冷淡",
                "attitude | Staff were extremely rude",
                "process | 手续太繁琐了，材料要反复提交",
                "process | Far too many steps and too much paperwork",
                "transparency | 涨价之前没有通知用户",
                "transparency | I was never told about the change",
                "price | 手续费比别家贵",
                "price | Way too expensive for what you get",
                "function | 新版本不支持导出",
                "function | The feature does not work",
                "quality | 用了一个星期就坏了",
                "quality | Poor quality, it broke within a week",
                "after-sales | 退款一直没到账",
                "after-sales | Still waiting for my refund",
                "logistics | 快递送得太慢，包装还破损",
                "logistics | The parcel never arrived",
                "usability | APP老是闪退，登录不上",
                "usability | The app keeps crashing",
                "privacy | 怀疑你们泄露了我的个人信息",
                "privacy | I get spam calls since I registered",
                "environment | 营业厅又脏又吵",
                "environment | The store was dirty and noisy"
            })
    void complaintFallsIntoItsCategory(String category, String comment) {
        Set<Integer> blamed = LEXICON.engine().read(comment).blamed();
        assertTrue(blamed.contains(LEXICON.category(category)), () -> comment + " -> " + LEXICON.names(blamed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "response-speed | 回复很快",
                "waiting | 不用排队",
                "waiting | There was no queue at all",
                "resolution | 问题很快就解决了",
                "expertise | 客服很专业，解释得非常清楚",
                "attitude | 工作人员态度很好，很有耐心",
                "attitude | Friendly and helpful staff",
                "process | 流程很简单",
                "price | 价格不贵，性价比高",
                "quality | 质量非常好",
                "after-sales | 退款很快就到了",
                "logistics | 发货速度快，包装完好",
                "usability | APP操作简单，界面清晰",
                "environment | 环境干净整洁"
            })
    void praiseIsNoComplaint(String category, String comment) {
        var about = LEXICON.engine().read(comment);
        assertEquals(Set.of(), LEXICON.names(about.blamed()), comment);
        assertTrue(LEXICON.names(about.praised()).contains(category), () -> comment + " " + about);
    }

    @Test
    void plainReportNamesNoComplaint() {
        for (String comment : new String[] {"昨天去办理了业务", "我是老客户", "I bought a phone in May"}) {
            assertEquals(Set.of(), LEXICON.engine().read(comment).blamed(), comment);
        }
    }
}
