package vn.motcua.kiosk.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.guide.Paper;
import vn.motcua.kiosk.guide.Procedure;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;
import vn.motcua.protocol.Text;

/** The papers of one procedure, ticked by the citizen before the number is taken: nobody should wait for nothing. */
final class ChecklistPane implements Pane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private final Look look;
    private final KioskModel model;
    private final double width;
    private final VBox region = new VBox();

    ChecklistPane(
            Look look,
            KioskState state,
            Screen.Checklist list,
            Procedure procedure,
            KioskModel model,
            ZonedDateTime now) {
        this.look = look;
        this.model = model;
        Sizes sizes = look.sizes();
        width = sizes.width() - 2 * sizes.margin();
        Optional<Service> service = Optional.ofNullable(procedure.service()).flatMap(state.offer()::service);
        region.setId("screen-checklist");
        region.setSpacing(look.u(sizes.large() ? 12 : 20));
        region.setPadding(new Insets(look.u(22), sizes.margin(), look.u(20), sizes.margin()));
        boolean low = state.appearance().lowReach();
        if (low) {
            // Everything to touch then stands right above the bar.
            region.getChildren().add(Look.spring());
        }
        region.getChildren().addAll(head(procedure), facts(procedure, service.orElse(null)));
        late(procedure, now).ifPresent(region.getChildren()::add);
        if (procedure.online()) {
            region.getChildren().add(strip(look.say(Phrase.GUIDE_ONLINE), "phone", false));
        }
        region.getChildren().add(papersHead(procedure, list));
        for (int i = 0; i < procedure.papers().size(); i++) {
            region.getChildren()
                    .add(paper(procedure.papers().get(i), i, list.have().get(i)));
        }
        if (look.language() == Language.ENGLISH) {
            region.getChildren().add(strip(look.say(Phrase.GUIDE_IN_VIETNAMESE), "interpreter", false));
        }
        if (!low) {
            region.getChildren().add(Look.spring());
        }
        region.getChildren().addAll(printed(list.print(), procedure), buttons(service.orElse(null)));
    }

    private Region head(Procedure procedure) {
        Palette palette = look.palette();
        VBox head = Look.column(
                look.u(4),
                look.bold(look.sizes().large() ? 1.3 : 1.6, palette.ink(), procedure.name())
                        .onOneLine()
                        .fitted(width),
                look.text(1, palette.ink2(), look.say(Phrase.GUIDE_CODE, procedure.code(), procedure.field()))
                        .onOneLine()
                        .fitted(width));
        String more = more(procedure.more());
        if (!more.isEmpty()) {
            head.getChildren()
                    .add(look.text(1, palette.ink2(), more).onOneLine().fitted(width));
        }
        return head;
    }

    /** Who decides, how it is filed, and where: one line. */
    private String more(Procedure.More more) {
        List<String> parts = new ArrayList<>();
        if (more.agency() != null) {
            parts.add(more.agency());
        }
        if (more.filing() != null) {
            parts.add(more.filing());
        }
        if (more.borderless()) {
            parts.add(look.say(Phrase.GUIDE_BORDERLESS));
        }
        if (more.homeService()) {
            parts.add(look.say(Phrase.GUIDE_AT_HOME));
        }
        return String.join(" · ", parts);
    }

    private Region facts(Procedure procedure, @Nullable Service service) {
        HBox facts = new HBox(look.u(20));
        double each = (width - look.u(140)) / 3;
        facts.getChildren()
                .addAll(
                        fact("clock", Phrase.GUIDE_TIME, procedure.time(), each),
                        fact("money", Phrase.GUIDE_FEE, procedure.fee(), each),
                        fact("seat", Phrase.GUIDE_WHERE, where(service), each));
        facts.setPadding(new Insets(look.u(16), look.u(26), look.u(20), look.u(26)));
        return Look.dressed(facts, look.card());
    }

    private @Nullable String where(@Nullable Service service) {
        Text zone = service == null ? null : service.zone();
        return zone == null ? null : look.language().of(zone);
    }

    private Region fact(String icon, Phrase label, @Nullable String value, double room) {
        Palette palette = look.palette();
        HBox head = Look.row(
                look.u(10),
                look.icon(icon, 36, palette.brand()),
                look.text(1, palette.ink2(), look.say(label)).onOneLine());
        VBox fact = Look.column(
                look.u(4),
                head,
                look.bold(1.05, palette.ink(), value == null ? look.say(Phrase.GUIDE_ASK) : value)
                        .onOneLine()
                        .fitted(room));
        return Look.fix(fact, room, Region.USE_COMPUTED_SIZE);
    }

    /** After the hour the result comes on the next working day; on which one is told, without holidays when unknown. */
    private Optional<Region> late(Procedure procedure, ZonedDateTime now) {
        if (procedure.sameDayBefore() == null || now.toLocalTime().isBefore(procedure.sameDayBefore())) {
            return Optional.empty();
        }
        LocalDate next = now.toLocalDate().plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return Optional.of(strip(
                look.say(
                        Phrase.GUIDE_LATE,
                        now.format(TIME),
                        procedure.sameDayBefore().format(TIME),
                        next.format(DAY)),
                "warning",
                true));
    }

    private Region strip(String words, String icon, boolean warning) {
        Palette palette = look.palette();
        Color ink = warning ? palette.amber() : palette.sky();
        HBox strip = Look.row(look.u(20), look.icon(icon, 48, ink), Look.grow(look.text(1, palette.ink(), words)));
        strip.setPadding(new Insets(look.u(14), look.u(26), look.u(14), look.u(26)));
        return Look.dressed(
                strip,
                palette.contrast()
                        ? Surface.lined(Color.BLACK, ink, look.u(14), look.u(3))
                        : Surface.flat(warning ? palette.amberSoft() : palette.skySoft(), look.u(14)));
    }

    private Region papersHead(Procedure procedure, Screen.Checklist list) {
        Palette palette = look.palette();
        int all = procedure.papers().size();
        if (all == 0) {
            return look.text(1.1, palette.ink(), look.say(Phrase.GUIDE_NO_PAPERS));
        }
        return Look.row(
                look.u(20),
                Look.grow(look.bold(1.25, palette.ink(), look.say(Phrase.GUIDE_PAPERS))
                        .onOneLine()),
                look.bold(
                                1,
                                palette.jade(),
                                look.say(Phrase.GUIDE_HAVE, list.have().cardinality(), all))
                        .onOneLine());
    }

    private Region paper(Paper paper, int index, boolean have) {
        Palette palette = look.palette();
        TouchTarget row = new TouchTarget(
                "paper-" + index,
                paper.name() + ", " + look.say(have ? Phrase.PAPER_HAVE : Phrase.PAPER_LACK),
                look.cardDress(),
                look.u(4),
                () -> model.guide().ticked(index));
        StackPane box = new StackPane();
        Look.fix(box, look.u(64), look.u(64));
        Look.dressed(
                box,
                have
                        ? Surface.flat(palette.jade(), look.u(12))
                        : Surface.lined(palette.card(), palette.ink2(), look.u(12), look.u(4)));
        if (have) {
            box.getChildren().add(look.icon("tick", 46, palette.contrast() ? Color.BLACK : Color.WHITE, 3));
        }
        double room = width - look.u(170);
        VBox words = Look.column(
                0, look.bold(1, palette.ink(), paper.name()).onOneLine().fitted(room));
        String note = paper.onDemand() ? look.say(Phrase.GUIDE_ON_DEMAND) : paper.note();
        if (note != null) {
            words.getChildren()
                    .add(look.text(1, palette.ink2(), note).onOneLine().fitted(room));
        }
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox content = Look.row(look.u(26), box, Look.grow(words));
        content.setPadding(new Insets(look.u(8), look.u(26), look.u(12), look.u(28)));
        content.setMouseTransparent(true);
        row.getChildren().add(content);
        row.setMinHeight(Math.max(look.u(98), content.prefHeight(width)));
        return row;
    }

    /** The list to take along: asked for by a finger, and told about like every other paper. */
    private Region printed(ListPrint print, Procedure procedure) {
        return switch (print) {
            case ListPrint.NotAsked _ -> printButton(Phrase.GUIDE_PRINT, procedure);
            case ListPrint.UnderWay _ -> strip(look.say(Phrase.GUIDE_PRINTING), "printer", false);
            case ListPrint.Out _ -> strip(look.say(Phrase.GUIDE_PRINTED), "printer", false);
            case ListPrint.Failed(PrinterFault fault) -> {
                String why = look.say(PaperMissingPane.phrase(fault));
                VBox both = new VBox(
                        look.u(14),
                        strip(look.say(Phrase.GUIDE_NOT_PRINTED, why), "printer-fault", true),
                        printButton(Phrase.GUIDE_PRINT_AGAIN, procedure));
                both.setMinHeight(Region.USE_PREF_SIZE);
                yield both;
            }
        };
    }

    private Region printButton(Phrase words, Procedure procedure) {
        TouchTarget button = look.otherButton(
                "print-list", look.say(words), () -> model.guide().print(procedure));
        HBox row = new HBox(Look.grow(button));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Region buttons(@Nullable Service service) {
        if (service == null || !service.open()) {
            return strip(look.say(Phrase.GUIDE_NOT_HERE), "person-help", false);
        }
        TouchTarget take = look.mainButton(
                "take-number", "tick", look.say(Phrase.GUIDE_TAKE), () -> model.serviceChosen(service.id()));
        HBox row = new HBox(Look.grow(take));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {}
}
