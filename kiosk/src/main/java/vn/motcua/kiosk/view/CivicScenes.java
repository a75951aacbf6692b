package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.Dossiers;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.protocol.Text;

/** Every page of the look-up of dossiers and of writing to the office, with invented ones, for pictures and for measuring on every glass. */
final class CivicScenes {
    private static final String CODE = "H26.14-261120-0031";
    private static final String FORMER = "000.00.01.H29-261110-0420";

    private CivicScenes() {}

    /** What each is called, and what leads there from the first page. */
    static Map<String, Consumer<KioskModel>> all() {
        Map<String, Consumer<KioskModel>> scenes = new LinkedHashMap<>();
        scenes.put("dossier", typed(""));
        scenes.put("dossier-typed", typed("H26.14-2611"));
        scenes.put("dossier-whole", typed(FORMER));
        scenes.put("dossier-wrong", typed("H26.1A"));
        scenes.put("dossier-no-day", typed("H26.14-263120-0001"));
        scenes.put(
                "dossier-letters", typed("H26").andThen(model -> model.dossier().page(1)));
        scenes.put("dossier-asking", shown(null));
        scenes.put("dossier-ready", shown(told(ready())));
        scenes.put("dossier-late", shown(told(late())));
        scenes.put("dossier-progress", shown(told(inProgress())));
        scenes.put("dossier-unknown", shown(new Answer.Refused<>(404, "dossier-unknown", Map.of())));
        scenes.put("dossier-none", shown(new Answer.Refused<>(404, "registry-none", Map.of())));
        scenes.put("dossier-away", shown(new Answer.NotReachable<>()));
        feedback(scenes);
        TicketScenes.into(scenes);
        CaseScenes.into(scenes);
        return scenes;
    }

    private static void feedback(Map<String, Consumer<KioskModel>> scenes) {
        Consumer<KioskModel> open = model -> {
            model.configured(
                    SampleOffice.offer().with(EnumSet.allOf(Door.class)).with(SampleOffice.feedback()));
            model.feedback().open();
        };
        Consumer<KioskModel> opinion = open.andThen(model -> model.feedback().kind(false));
        Consumer<KioskModel> formal = open.andThen(model -> model.feedback().kind(true));
        Consumer<KioskModel> content = formal.andThen(model -> {
            model.feedback().about("conduct");
            model.feedback().typing(Typing.TELEX);
            type(model, "tooi chowf lamf giaays khai sinh tuwf 8 giowf ddeens 10 giowf mowis ddeens luwowtj. ");
            type(model, "ddeef nghij cow quan boor sung quaayf vaof sangs thuws hai.");
            model.feedback().typing(Typing.ACCENTS);
        });
        Consumer<KioskModel> name = content.andThen(model -> {
            model.feedback().ready();
            model.feedback().typing(Typing.TELEX);
            type(model, "nguyeenx vawn maaux");
        });
        Consumer<KioskModel> phone = name.andThen(model -> {
            model.feedback().ready();
            type(model, "12 leef looij");
            model.feedback().ready();
            type(model, "09012");
        });
        scenes.put("feedback", open);
        scenes.put("feedback, lowered", open.andThen(KioskModel::lowReachToggled));
        scenes.put("feedback-about, lowered", formal.andThen(KioskModel::lowReachToggled));
        scenes.put("feedback-about", opinion.andThen(_ -> {}));
        scenes.put("feedback-about-formal", formal);
        scenes.put("feedback-empty", opinion.andThen(model -> {
            model.feedback().about("other");
            model.feedback().ready();
        }));
        scenes.put("feedback-content", content);
        scenes.put("feedback-name", name);
        scenes.put("feedback-phone", phone);
        scenes.put(
                "feedback-received",
                sent(
                        true,
                        new Letters.Outcome.Received(
                                "PA-7KQ2-M9XD",
                                LocalDate.parse("2026-11-30"),
                                new Text(
                                        "Chuyển cơ quan có thẩm quyền nếu không thuộc thẩm quyền",
                                        "Forwarding (if another agency is competent)"),
                                new Letters.Outcome.Deadline(
                                        LocalDate.parse("2026-12-14"), new Text("Trả lời", "Answer")))));
        scenes.put("feedback-thanks", sent(false, new Letters.Outcome.Received(null, null, null)));
        scenes.put("feedback-kept", sent(true, null));
        scenes.put(
                "feedback-failed",
                phone.andThen(model -> model.feedback().typed('3'))
                        .andThen(model ->
                                "4567".chars().forEach(key -> model.feedback().typed((char) key)))
                        .andThen(model -> model.feedback().ready()));
    }

    private static void type(KioskModel model, String keys) {
        keys.chars().forEach(key -> model.feedback().typed((char) key));
    }

    private static Consumer<KioskModel> sent(boolean formal, Letters.Outcome.@Nullable Received received) {
        return model -> model.ended(new Screen.FeedbackSent(formal, received));
    }

    /** Those of them that the documents show. */
    static List<KioskPictures.Picture> pictures() {
        Map<String, Consumer<KioskModel>> all = all();
        List<KioskPictures.Picture> pictures = new ArrayList<>();
        for (String name :
                List.of("dossier-typed", "dossier-ready", "dossier-late", "dossier-unknown", "dossier-away")) {
            pictures.add(new KioskPictures.Picture(name, KioskPictures.TALL, scene(all, name)));
        }
        for (String name : List.of("dossier-whole", "dossier-ready")) {
            pictures.add(new KioskPictures.Picture(name + "-7", KioskPictures.SEVEN, scene(all, name)));
            pictures.add(new KioskPictures.Picture(name + "-landscape", KioskPictures.FLAT, scene(all, name)));
            pictures.add(new KioskPictures.Picture(
                    name + "-en-large-contrast",
                    KioskPictures.TALL,
                    scene(all, name).andThen(KioskPictures::allSwitches)));
        }
        for (String name :
                List.of("feedback", "feedback-content", "feedback-phone", "feedback-received", "feedback-kept")) {
            pictures.add(new KioskPictures.Picture(name, KioskPictures.TALL, scene(all, name)));
        }
        for (String name : List.of("feedback", "feedback-content")) {
            pictures.add(new KioskPictures.Picture(
                    name + "-en-large-contrast",
                    KioskPictures.TALL,
                    scene(all, name).andThen(KioskPictures::allSwitches)));
        }
        for (String name : List.of("case", "case-answered", "case-answers", "case-away")) {
            pictures.add(new KioskPictures.Picture(name, KioskPictures.TALL, scene(all, name)));
        }
        for (String name : List.of("case", "case-answered")) {
            pictures.add(new KioskPictures.Picture(name + "-7", KioskPictures.SEVEN, scene(all, name)));
        }
        pictures.add(new KioskPictures.Picture(
                "case-answered-en-large-contrast",
                KioskPictures.TALL,
                scene(all, "case-answered").andThen(KioskPictures::allSwitches)));
        pictures.add(new KioskPictures.Picture(
                "dossier-late-15-tall", new ScreenSize(1080, 1920, 15.6), scene(all, "dossier-late")));
        return pictures;
    }

    private static Consumer<KioskModel> scene(Map<String, Consumer<KioskModel>> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }

    private static Consumer<KioskModel> typed(String code) {
        return model -> {
            model.configured(SampleOffice.offer().with(EnumSet.allOf(Door.class)));
            model.dossier().open();
            code.chars().forEach(key -> model.dossier().typed((char) key));
        };
    }

    private static Consumer<KioskModel> shown(@Nullable Answer<Dossiers.Status> answer) {
        return model -> model.ended(new Screen.DossierShown(CODE, answer));
    }

    /** What the office says of a dossier whose result is there. */
    static Answer<Dossiers.Status> readyAnswer() {
        return told(ready());
    }

    private static Answer<Dossiers.Status> told(Dossiers.Status status) {
        return new Answer.Told<>(status);
    }

    private static Dossiers.Status ready() {
        return new Dossiers.Status(
                "H26.14-261118-0007",
                new Text("Đã có kết quả", "The result is ready"),
                new Text(
                        "Lấy số “Nhận kết quả”, mang theo giấy hẹn.",
                        "Take a number to collect it, and bring your receipt."),
                Dossiers.Turn.COME,
                LocalDate.parse("2026-11-18"),
                LocalDate.parse("2026-11-24"),
                LocalDate.parse("2026-11-23"),
                Dossiers.Timing.EARLY);
    }

    private static Dossiers.Status late() {
        return new Dossiers.Status(
                FORMER,
                new Text("Đang xử lý", "In progress"),
                new Text(
                        "Đã quá ngày hẹn trả kết quả. Xin hỏi cán bộ tại quầy.",
                        "It is past the day it was due. Please ask at a counter."),
                Dossiers.Turn.ASK,
                LocalDate.parse("2026-11-10"),
                LocalDate.parse("2026-11-19"),
                null,
                Dossiers.Timing.LATE);
    }

    private static Dossiers.Status inProgress() {
        return new Dossiers.Status(
                CODE,
                new Text("Đang xử lý", "In progress"),
                new Text("Không cần làm gì thêm.", "There is nothing to do for you."),
                Dossiers.Turn.WAIT,
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-11-26"),
                null,
                Dossiers.Timing.ON_TIME);
    }
}
