package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.voice.HallVoice;
import vn.motcua.office.voice.VoiceLanguage;

/**
 * {@code GET /api/v1/voice/{lang}/{number}-{counter}.wav}: an announcement, exactly of what the address names; {@code
 * …/test.wav} is the sentence by which a screen proves its sound. Public as the boards are: it tells nothing that is not
 * in the address. 404 when the office has no such counter, letter or voice.
 */
public final class VoiceRoute implements HttpService {
    private static final Pattern CALL = Pattern.compile("([A-Z][0-9]{3,6})-([a-z0-9-]{1,32})\\.wav");
    private static final String TEST = "test.wav";

    private final HallVoice voice;

    /** A route to this voice. */
    public VoiceRoute(HallVoice voice) {
        this.voice = voice;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/voice/{lang}/{file}", this::wav);
    }

    private void wav(ServerRequest request, ServerResponse response) {
        String file = request.path().pathParameters().get("file");
        byte[] wav = VoiceLanguage.of(request.path().pathParameters().get("lang"))
                .flatMap(language -> sound(language, file))
                .orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")));
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
