import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * Writes simulated survey rows for measuring speed: {@code java GenerateRows.java ROWS OUT.csv [SEED]}. The same arguments
 * give the same bytes. Two rows in five have a Chinese comment, one in seven a suggestion; 3 % of the items are blank.
 */
final class GenerateRows {
    private static final String[] CHANNELS = {"phone", "online", "app", "store"};
    private static final String[] TYPES = {"new", "returning", "core"};
    private static final String[] REGIONS = {"华东", "华南", "华北", "华中", "西南", "西北", "东北", "港澳", "海外", "其他"};
    private static final String[] SERVICES = {"consultation", "complaint", "after_sales"};
    private static final String[] OPENINGS = {
        "上周打客服热线", "月底申请退款时", "国庆前后咨询", "晚上八点多联系", "第二次来电话", "在门店办理业务", "通过手机应用反馈", "收到货以后", "提交工单之后", "昨天下午"
    };
    private static final String[] SUBJECTS = {
        "发票的事情", "换货的进度", "积分怎么兑换", "账号登不上去", "包裹少了一件", "上门安装的时间", "套餐的资费", "优惠券的规则", "维修的报价", "合同里的条款"
    };
    private static final String[] GOOD = {
        "客服很耐心", "解释得明白", "处理得很快", "一次就办好了", "态度热情", "回电很及时", "师傅手艺好", "退款当天到账", "流程简单清楚", "主动告知进度"
    };
    private static final String[] BAD = {
        "等待时间太长", "电话打不进去", "回复太慢", "来回转接", "说法前后不一", "问题没有解决", "流程太复杂", "资料重复提交", "退款迟迟不到账", "没人跟进",
        "语气不耐烦", "机器人答非所问", "应用总是闪退", "验证码收不到", "物流一直不更新"
    };
    private static final String[] CLOSINGS = {"希望改进。", "总体还行。", "谢谢！", "下次还会来。", "有点失望。", "", "。"};
    private static final String[] WISHES = {
        "希望增加晚间人工坐席", "建议简化退款手续", "能不能短信通知进度", "请把人工入口放到首页", "建议加强业务培训", "希望线上线下规则一致"
    };

    private final SplittableRandom random;

    private GenerateRows(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 20240101;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            new GenerateRows(seed).write(rows, out);
        }
    }

    private void write(int rows, BufferedWriter out) throws IOException {
        out.write("response_id,customer_id,submitted_at,duration_seconds,channel,customer_type,region,issue_type,"
                + "q_speed,q_expertise,q_attitude,q_resolution,q_process,q_overall,nps,comment,suggestion\n");
        LocalDateTime start = LocalDateTime.of(2024, 1, 1, 0, 0, 0);
        for (int row = 0; row < rows; row++) {
            LocalDateTime time = start.plusSeconds((long) (366.0 * 86400 * row / rows));
            out.write(line(row, rows, time));
        }
    }

    private String line(int row, int rows, LocalDateTime time) {
        int channel = pick(35, 30, 22, 13);
        int type = pick(30, 50, 20);
        double mood = 3.6 + new double[] {-.25, .05, .15, .25}[channel] + (type == 2 ? .2 : 0) + .85 * bell();
        StringBuilder line = new StringBuilder(200);
        line.append(String.format("R%08d,C%07d,", row + 1, random.nextInt(Math.max(10, rows * 7 / 10))));
        line.append(time).append(time.getSecond() == 0 ? ":00," : ",");
        line.append(40 + random.nextInt(400)).append(',').append(CHANNELS[channel]).append(',');
        line.append(TYPES[type]).append(',').append(any(REGIONS)).append(',').append(any(SERVICES));
        for (double offset : new double[] {-.25, .15, .30, -.10, -.20}) {
            line.append(',');
            if (random.nextInt(100) >= 3) {
                line.append(clip(mood + offset + .75 * bell(), 1, 5));
            }
        }
        int overall = clip(mood + .4 * bell(), 1, 5);
        line.append(',').append(overall).append(',').append(clip(overall * 2.05 - .6 + 1.1 * bell(), 0, 10));
        line.append(',').append(random.nextInt(5) < 2 ? comment(mood) : "");
        line.append(',').append(random.nextInt(7) == 0 ? any(WISHES) : "").append('\n');
        return line.toString();
    }

    private String comment(double mood) {
        String[] pool = random.nextDouble() < (mood - 1) / 4 ? GOOD : BAD;
        String text = any(OPENINGS) + "，" + any(SUBJECTS) + any(pool) + "，" + any(pool) + "，" + any(CLOSINGS);
        return random.nextInt(20) == 0 ? "\"" + text.replaceFirst("，", ",") + "\"" : text;
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private int pick(int... weights) {
        int draw = random.nextInt(100);
        int index = 0;
        while (draw >= weights[index]) {
            draw -= weights[index++];
        }
        return index;
    }

    /** Roughly normal: the sum of twelve uniform numbers less six. */
    private double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static int clip(double value, int low, int high) {
        return (int) Math.max(low, Math.min(high, Math.floor(value + .5)));
    }
}
