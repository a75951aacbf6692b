package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.Paper;
import vn.motcua.protocol.guide.Procedure;

/** The pages of the guide that ask most of a glass. */
final class GuideScenes {
    private static final String MANY = "1.002407";
    private static final List<String> NAMES = List.of(
            "Tờ khai đề nghị hỗ trợ",
            "Căn cước hoặc CCCD của cha, mẹ",
            "Giấy xác nhận thông tin về cư trú của hộ gia đình",
            "Bản sao giấy khai sinh của từng người con");

    private static final List<Text> FIELDS = List.of(
            new Text("Giáo dục", "Education"),
            new Text("Hộ tịch", "Civil status"),
            new Text("Cư trú", "Residence"),
            new Text("Bảo trợ xã hội", "Social support"),
            new Text("Đất đai", "Land"),
            new Text("Thành lập và hoạt động doanh nghiệp", "Setting up and running a business"));

    private GuideScenes() {}

    static Map<String, Consumer<KioskModel>> all() {
        Consumer<KioskModel> many = model -> {
            model.configured(model.state().offer().with(new Catalogue(List.of(many(12)))));
            model.guide().open();
            model.guide().chosen(MANY);
            model.guide().ticked(0);
        };
        Consumer<KioskModel> all = many.andThen(model -> IntStream.range(1, 12).forEach(model.guide()::ticked));
        Map<String, Consumer<KioskModel>> scenes = new LinkedHashMap<>();
        scenes.put("papers, twelve, late", many);
        scenes.put("papers, twelve, all, late", all);
        scenes.put(
                "papers, twelve, last page, late",
                many.andThen(model -> model.guide().turnedTo(11)));
        Consumer<KioskModel> forty = model -> {
            model.configured(model.state().offer().with(new Catalogue(List.of(many(40)))));
            model.guide().open();
            model.guide().chosen(MANY);
        };
        scenes.put("papers, forty, late", forty);
        scenes.put(
                "papers, forty, last page, late",
                forty.andThen(model -> model.guide().turnedTo(39)));
        scenes.put("papers, three, late", model -> {
            model.guide().open();
            model.guide().chosen("1.001193");
        });
        Consumer<KioskModel> told = model -> {
            model.configured(model.state().offer().with(new Catalogue(List.of(told()))));
            model.guide().open();
            model.guide().chosen(MANY);
        };
        scenes.put("papers, all told", told);
        scenes.put(
                "papers, all told, last page, late",
                told.andThen(model -> model.guide().turnedTo(39)));
        Consumer<KioskModel> fields = model -> {
            model.configured(model.state().offer().with(new Catalogue(country())));
            model.guide().open();
        };
        scenes.put("search, fields", fields);
        scenes.put("search, one field", fields.andThen(model -> model.guide().fieldChosen("Giáo dục")));
        scenes.put("search, next page", fields.andThen(model -> model.guide().nextPage()));
        return scenes;
    }

    /** As many procedures as have to be looked through by their fields. */
    static List<Procedure> country() {
        return IntStream.range(0, 24)
                .mapToObj(i -> new Procedure(
                        "1.00" + (3000 + i),
                        i % 4 == 0 ? many(1).name() + " theo quy định của Nhà nước" : "Đăng ký " + NAMES.get(i % 4),
                        FIELDS.get(i % FIELDS.size()).vi(),
                        "ho-tich",
                        List.of(new Paper("Tờ khai", null, Paper.Digitised.MUST)),
                        null,
                        null,
                        null,
                        false,
                        LocalDate.parse("2025-07-01"),
                        null,
                        new Procedure.More(null, false, null, false, english(FIELDS.get(i % FIELDS.size())))))
                .toList();
    }

    private static Map<String, Map<String, String>> english(Text words) {
        return Map.of("en", Map.of(words.vi(), words.en()));
    }

    /** Everything that can be said of a procedure, in its usual length. */
    private static Procedure told() {
        return new Procedure(
                MANY,
                "Đăng ký khai sinh có yếu tố nước ngoài",
                "Hộ tịch",
                "ho-tich",
                many(3).papers(),
                "Trong ngày làm việc",
                "75.000 đồng",
                LocalTime.of(15, 0),
                true,
                LocalDate.parse("2025-07-01"),
                null,
                new Procedure.More(
                        "Trực tiếp, trực tuyến hoặc qua bưu chính", true, "Ủy ban nhân dân cấp xã", true, Map.of()));
    }

    /** Many papers, after the hour, and to be filed online as well. */
    private static Procedure many(int most) {
        List<Paper> papers = IntStream.range(0, most)
                .mapToObj(i -> new Paper(
                        NAMES.get(i % NAMES.size()),
                        i % 3 == 2 ? null : "Bản chính để đối chiếu",
                        i % 5 == 4 ? Paper.Digitised.ON_DEMAND : Paper.Digitised.MUST))
                .toList();
        return new Procedure(
                MANY,
                "Hỗ trợ chi phí học tập cho học sinh, sinh viên người dân tộc thiểu số",
                "Giáo dục",
                "ho-tich",
                papers,
                "Trong ngày làm việc",
                "Không thu phí",
                LocalTime.of(15, 0),
                true,
                LocalDate.parse("2025-07-01"),
                null);
    }
}
