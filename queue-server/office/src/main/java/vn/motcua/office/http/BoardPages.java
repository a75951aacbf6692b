package vn.motcua.office.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.definition.BoardDefinition;
import vn.motcua.office.definition.BoardVoice;
import vn.motcua.office.page.BoardPageView;
import vn.motcua.office.page.Language;
import vn.motcua.office.voice.HallVoice;
import vn.motcua.office.voice.VoiceLanguage;

/**
 * What a board's page is told of its place and its voice: by the office definition, or by the address where one tries a
 * screen out ({@code ?inches=43&metres=8&look=light&sound=off}).
 */
final class BoardPages {
    private final HallVoice voice;

    BoardPages(HallVoice voice) {
        this.voice = voice;
    }

    /** How the page speaks and what it shows between calls. */
    record Told(Voice voice, List<Posting> postings) {}

    /** Something between calls. */
    record Posting(String title, String text) {}

    /** The voice of the zone; {@code silence} says why there is none. */
    record Voice(
            List<String> languages,
            int times,
            int volume,
            List<Quiet> quiet,
            int oldestSeconds,
            @Nullable String silence) {}

    /** A span of the office's day. */
    record Quiet(String from, String to) {}

    BoardPageView view(ServerRequest request, BoardDefinition board, Language language, @Nullable String snapshot) {
        String look = request.query().first("look").orElse("dark");
        if (!Set.of("dark", "light").contains(look)) {
            throw Body.wrong("look", "dark, light");
        }
        Told told = new Told(
                voice(board.voice(), request.query().first("sound").orElse("on").equals("off")),
                board.postings().stream()
                        .map(posting -> new Posting(
                                OfficePages.in(language, posting.title()), OfficePages.in(language, posting.text())))
                        .toList());
        return new BoardPageView(
                board.id(),
                size(request, "inches", board.screenInches(), 10, 120),
                size(request, "metres", board.farthestSeatMetres(), 1, 50),
                look.equals("light"),
                Json.text(told),
                snapshot);
    }

    private Voice voice(BoardVoice zone, boolean off) {
        Set<VoiceLanguage> spoken = voice.languages();
        List<String> languages = off
                ? List.of()
                : zone.languages().stream()
                        .filter(tag ->
                                VoiceLanguage.of(tag).filter(spoken::contains).isPresent())
                        .toList();
        boolean wanted = !off && !zone.languages().isEmpty();
        return new Voice(
                languages,
                zone.times(),
                zone.volume(),
                zone.quiet().stream()
                        .map(span -> new Quiet(span.from().toString(), span.to().toString()))
                        .toList(),
                zone.oldestSeconds(),
                wanted && languages.isEmpty() ? voice.silence() : null);
    }

    private static double size(ServerRequest request, String name, int usual, int least, int most) {
        String asked = request.query().first(name).orElse("");
        if (asked.isEmpty()) {
            return usual;
        }
        if (!asked.matches("[0-9]{1,3}(\\.[0-9])?")
                || Double.parseDouble(asked) < least
                || Double.parseDouble(asked) > most) {
            throw Body.wrong(name, least + "–" + most);
        }
        return Double.parseDouble(asked);
    }
}
