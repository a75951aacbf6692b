package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.office.definition.BoardVoice;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.voice.HallVoice;
import vn.motcua.office.voice.VoiceLanguage;

/**
 * {@code GET /api/v1/voice/{lang}/{number}-{counter}.wav}: an announcement, exactly of what the address names; {@code
 * …/test.wav} is the sentence by which a screen proves its sound. Public as the boards are: it tells nothing that is not
 * in the address. 404 when the office has no such counter, letter or voice; 503 with {@code Retry-After} when too many
 * different ones are asked for at once.
 */
public final class VoiceRoute implements HttpService {
    private static final Pattern CALL = Pattern.compile("([A-Z][0-9]{3,6})-([a-z0-9-]{1,32})\\.wav");
    private static final String TEST = "test.wav";

    private final HallVoice voice;
    private final Supplier<OfficeDefinition> definition;

    /**
     * Routes to this voice.
     *
     * @param definition says how each zone is spoken to
     */
    public VoiceRoute(HallVoice voice, Supplier<OfficeDefinition> definition) {
        this.voice = voice;
        this.definition = definition;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/voice/{lang}/{file}", this::wav).get("/api/v1/boards/{board}/voice", this::zone);
    }

    private record ZoneBody(
            List<String> languages, int times, int volume, List<QuietBody> quiet, int oldestSeconds, String timeZone) {}

    private record QuietBody(String from, String to) {}

    /** How the zone of a board is spoken to: for a loudspeaker without a screen. */
    private void zone(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        BoardVoice zone = office.board(request.path().pathParameters().get("board"))
                .orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")))
                .voice();
        CommandGate.send(
                response,
                200,
                new ZoneBody(
                        zone.languages(),
                        zone.times(),
                        zone.volume(),
                        zone.quiet().stream()
                                .map(span -> new QuietBody(
                                        span.from().toString(), span.to().toString()))
                                .toList(),
                        zone.oldestSeconds(),
                        office.timeZone().getId()));
    }

    private void wav(ServerRequest request, ServerResponse response) {
        String file = request.path().pathParameters().get("file");
        byte[] wav;
        try {
            wav = VoiceLanguage.of(request.path().pathParameters().get("lang"))
                    .flatMap(language -> sound(language, file))
                    .orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")));
        } catch (HallVoice.VoiceBusy busy) {
            response.header(HeaderNames.RETRY_AFTER, "1");
            throw new ProblemException(Problem.of(503, "busy"));
        }
        response.header(HeaderNames.CONTENT_TYPE, "audio/wav");
        response.header(HeaderNames.CACHE_CONTROL, "max-age=600");
        response.send(wav);
    }

    private Optional<byte[]> sound(VoiceLanguage language, String file) {
        if (file.equals(TEST)) {
            return voice.test(language);
        }
        Matcher call = CALL.matcher(file);
        return call.matches() ? voice.call(language, call.group(1), call.group(2)) : Optional.empty();
    }
}
