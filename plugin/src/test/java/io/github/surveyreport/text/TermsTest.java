package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final TextAnalyzer ANALYZER = Vocabularies.analyzer(Vocabularies.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    回复太慢了，等了半个小时都没人理。          → 人理 回复 慢
                    客服态度很好，耐心解答了我的问题。          → 客服 态度 耐心 解答 问题
                    退款流程太复杂，希望简化。                  → 复杂 流程 简化 退款
                    打了三次电话都没打通，一直占线。            → 占线 打通 电话
                    快递小哥服务态度差，包裹破损了也不赔。      → 包裹 小哥 差 快递 服务态度 破损
                    APP经常闪退，登录不上去！                   → app 登录 闪退
                    人工客服太难找了，机器人答非所问            → 人工 太难 客服 机器人 答非所问
                    价格有点贵，性价比不高。                    → 不高 价格 性价比 贵
                    售后处理及时，问题一次性解决，点赞👍👍      → 一次性 及时 售后 处理 点赞 解决 问题
                    回覆太慢，圖書館的座位預約系統總是出錯。    → 出错 回复 图书馆 座位 慢 系统 预约
                    Wi-Fi信号不好，ＡＢＣ套餐也没有优惠         → abc wi-fi 不好 优惠 信号 套餐
                    希望增加夜间服务时间，周末也没有人值班      → 值班 周末 增加 夜间 时间 服务
                    不满意！承诺24小时内回电却没有回            → 不满意 回电 承诺
                    发票开错了，重新开具花了两周                → 发票 开具 开错
                    对客服人员的专业性表示怀疑                  → 专业性 人员 客服 怀疑
                    整体还可以，就是物流有点慢                  → 慢 物流
                    贵公司贵州分公司服务不错，但是太贵了        → 不错 分公司 服务 贵 贵州
                    提个意见，周末多排几个人值班，仅供参考      → 值班 周末 多排 意见
                    消费用户的费用明细看不到                    → 明细 消费 用户 看不到 费用
                    The delivery was slow and support never replied. → delivery replied slow support
                    <script>alert(1)</script> =1+1 ${x}         → alert script
                    """)
    void commentHasTheseTerms(String comment, String terms) {
        assertEquals(List.of(terms.split(" ")), ANALYZER.read(comment).terms());
    }

    @ParameterizedTest
    @CsvSource({
        "工单号 20240101123 已经关闭, 关闭 工单",
        "手机13800138000或邮箱abc.d@test.com, 手机 邮箱",
        "见https://example.com/a?b=c 页面, 页面",
        "单号SF1234567890丢件, 丢件 单号",
        "等了30min又等了三十分钟第二次重启, 重启",
        "5G套餐 3折, 套餐"
    })
    void numbersQuantitiesAddressesAndIdsAreNoTerms(String comment, String terms) {
        assertEquals(List.of(terms.split(" ")), ANALYZER.read(comment).terms());
    }

    @Test
    void aTermCountsOncePerComment() {
        assertEquals(List.of("退款"), ANALYZER.read("退款！退款！！退款").terms());
    }

    @Test
    void projectStopWordIsNoTermInAnySpelling() {
        TextAnalyzer analyzer = Vocabularies.analyzer(
                new Vocabulary(Map.of("云客服", 0), List.of("客服", "ＡＰＰ", "雲客服"), List.of(), List.of()));
        assertEquals(List.of("闪退"), analyzer.read("客服说App闪退，云客服").terms());
    }

    @Test
    void longTextWithoutPunctuationIsRead() {
        assertTrue(ANALYZER.read("退款流程复杂".repeat(50_000)).terms().containsAll(List.of("复杂", "流程", "退款")));
    }
}
