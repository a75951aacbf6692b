package vn.motcua.office.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.Dossier.Filing;
import vn.motcua.domain.ticket.Dossier.Paper;
import vn.motcua.domain.ticket.Dossier.Result;
import vn.motcua.domain.ticket.Dossier.Use;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.protocol.guide.Procedure;

/** The procedures an officer chooses from, and how a dossier is read from a body. */
final class DossierRoutes implements HttpService {
    private final Supplier<OfficeDefinition> definition;
    private final PersonalRefs refs;
    private final InstantSource time;

    /** @param time decides which procedures apply */
    DossierRoutes(Supplier<OfficeDefinition> definition, PersonalRefs refs, InstantSource time) {
        this.definition = definition;
        this.time = time;
        this.refs = refs;
    }

    private record ProcedureBody(String code, @Nullable String service, String name, List<String> papers) {
        static ProcedureBody of(Procedure known) {
            return new ProcedureBody(
                    known.code(),
                    known.service(),
                    known.name(),
                    known.papers().stream()
                            .map(vn.motcua.protocol.guide.Paper::name)
                            .toList());
        }
    }

    private record ProceduresBody(List<ProcedureBody> procedures) {}

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/v1/procedures", this::procedures);
    }

    private void procedures(ServerRequest request, ServerResponse response) {
        OfficeDefinition office = definition.get();
        CommandGate.send(
                response,
                200,
                new ProceduresBody(office.proceduresOn(office.businessDay(time.instant())).stream()
                        .map(ProcedureBody::of)
                        .toList()));
    }

    /** Reads {@code {code, procedure, filing, result?, papers: [{name, use, type?, personalRef?}]}}. */
    Dossier dossier(Body body) {
        String code = body.required("code").toUpperCase(Locale.ROOT);
        if (!Dossier.isCode(code)) {
            throw Body.wrong("code", "dossier code such as H26.14-261120-0031 or 000.00.01.H29-260310-0420");
        }
        String procedure = body.required("procedure");
        Set<String> listed = definition.get().guide().catalogue().procedures().stream()
                .filter(known -> known.code().equals(procedure))
                .flatMap(known -> known.papers().stream().map(vn.motcua.protocol.guide.Paper::name))
                .collect(Collectors.toSet());
        List<Paper> papers = body.objects("papers", Dossier.MOST_PAPERS).stream()
                .map(paper -> paper(paper, listed))
                .toList();
        Result result = body.text("result")
                .map(text -> word("result", text, Result.values()))
                .orElse(null);
        Filing filing = word("filing", body.required("filing"), Filing.values());
        try {
            return new Dossier(code, procedure, filing, papers, result);
        } catch (IllegalArgumentException notInForm) {
            throw Body.wrong("procedure", "national code such as 1.001193");
        }
    }

    /** A name that is in no list may tell who somebody is: it is kept apart, with the owner, and called "other" here. */
    private Paper paper(Body body, Set<String> listed) {
        String name = body.required("name");
        if (!listed.contains(name) && !name.equals(Paper.OTHER)) {
            throw Body.wrong("name", "a paper of the procedure, or \"other\" with its name in personalRef");
        }
        Use use = word("use", body.required("use"), Use.values());
        try {
            return new Paper(
                    name, use, body.text("type").orElse(null), refs.optional(body, "personalRef", "dossier-paper"));
        } catch (IllegalArgumentException notInForm) {
            throw Body.wrong(
                    "type", "type part of the paper's code, such as KQ.G15.000001, without the owner's number");
        }
    }

    /** {@code AT_COUNTER} is {@code at-counter} outside. */
    private static <E extends Enum<E>> E word(String field, String text, E[] words) {
        return Arrays.stream(words)
                .filter(known ->
                        known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst()
                .orElseThrow(() -> Body.wrong(
                        field, Arrays.toString(words).toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
