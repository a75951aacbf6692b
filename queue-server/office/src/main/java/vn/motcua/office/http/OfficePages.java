package vn.motcua.office.http;

import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.Principal;
import vn.motcua.office.access.Role;
import vn.motcua.office.access.SignInPage;
import vn.motcua.office.access.UserPrincipal;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.page.Brand;
import vn.motcua.office.page.ErrorView;
import vn.motcua.office.page.Language;
import vn.motcua.office.page.Pages;
import vn.motcua.office.page.SignInView;
import vn.motcua.office.page.Visitor;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemPage;
import vn.motcua.protocol.Text;

/**
 * The pages in this office's name and colours, drawn anew when its definition is replaced. It also draws the sign-in
 * page and what went wrong.
 */
public final class OfficePages implements ProblemPage, SignInPage {
    private final Supplier<OfficeDefinition> definition;
    private final InstantSource clock;
    private volatile Drawn current;

    /** What is made of one definition. */
    private record Drawn(OfficeDefinition of, Pages pages, Assets.Content brandCss, Assets.Content logo) {
        static Drawn from(OfficeDefinition office) {
            Pages pages = new Pages(brand(office), office.timeZone());
            return new Drawn(
                    office,
                    pages,
                    content("text/css; charset=utf-8", pages.brandCss()),
                    content("image/svg+xml", pages.logoSvg()));
        }

        private static Assets.Content content(String type, String text) {
            return Assets.Content.of(type, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Pages for this office.
     *
     * @throws IllegalArgumentException when a brand colour is not usable
     */
    public OfficePages(Supplier<OfficeDefinition> definition, InstantSource clock) {
        this.definition = definition;
        this.clock = clock;
        this.current = Drawn.from(definition.get());
    }

    Pages drawn() {
        return now().pages();
    }

    Assets.Content brandCss() {
        return now().brandCss();
    }

    Assets.Content logo() {
        return now().logo();
    }

    private Drawn now() {
        OfficeDefinition office = definition.get();
        Drawn drawn = current;
        if (drawn.of() != office) {
            drawn = Drawn.from(office);
            current = drawn;
        }
        return drawn;
    }

    private static Brand brand(OfficeDefinition office) {
        var brand = office.brand();
        return new Brand(
                both(brand.name()),
                both(brand.line()),
                brand.hotline().orElse(null),
                brand.logoSvg().orElse(null),
                brand.colors());
    }

    private static Map<Language, String> both(Text text) {
        return Map.of(Language.VI, text.vi(), Language.EN, text.en());
    }

    /** The language of a page for who asked in a language. */
    static Language drawn(vn.motcua.office.problem.Language language) {
        return switch (language) {
            case VI -> Language.VI;
            case EN -> Language.EN;
        };
    }

    static String in(Language language, Text text) {
        return language == Language.EN ? text.en() : text.vi();
    }

    static String in(vn.motcua.office.problem.Language language, Text text) {
        return language == vn.motcua.office.problem.Language.EN ? text.en() : text.vi();
    }

    /** The language of a person's page. */
    static Language person(ServerRequest request) {
        String cookie = request.headers().cookies().first(Language.COOKIE).orElse("");
        return Language.ofPerson(
                request.query().first("lang").orElse(null),
                cookie,
                request.headers()
                        .first(io.helidon.http.HeaderNames.ACCEPT_LANGUAGE)
                        .orElse(null));
    }

    /** Whoever is signed in, or nobody. */
    Visitor visitor(ServerRequest request, Instant at) {
        Principal principal = Principal.of(request).orElse(null);
        Language language = person(request);
        if (principal == null) {
            return Visitor.anonymous(language, at);
        }
        return principal instanceof UserPrincipal person
                ? new Visitor(
                        language,
                        at,
                        person.session().csrfToken(),
                        person.displayName(),
                        person.has(Role.MANAGER),
                        person.has(Role.ADMINISTRATOR))
                : new Visitor(language, at, null, null, principal.has(Role.MANAGER));
    }

    @Override
    public String render(ServerRequest request, Problem problem) {
        return drawn().error(visitor(request, clock.instant()), new ErrorView(kind(problem)));
    }

    private static ErrorView.Problem kind(Problem problem) {
        if (problem.code().equals("ticket-gone")) {
            return ErrorView.Problem.TICKET_GONE;
        }
        return switch (problem.status()) {
            case 404 -> ErrorView.Problem.NOT_FOUND;
            case 401, 403 -> ErrorView.Problem.FORBIDDEN;
            default -> problem.status() < 500 ? ErrorView.Problem.BAD_REQUEST : ErrorView.Problem.FAULT;
        };
    }

    @Override
    public String render(ServerRequest request, SignInPage.View view) {
        Visitor visitor = new Visitor(person(request), clock.instant(), view.csrf(), null, false);
        String next = view.next().isEmpty() ? null : view.next();
        return drawn().signIn(visitor, new SignInView(view.user(), next, problem(view), null));
    }

    private static SignInView.@Nullable Problem problem(SignInPage.View view) {
        return switch (view.failure().orElse(null)) {
            case SignInPage.Failure.WrongCredentials w -> SignInView.Problem.WRONG;
            case SignInPage.Failure.TooManyAttempts t -> SignInView.Problem.TOO_MANY;
            case SignInPage.Failure.Busy b -> SignInView.Problem.TOO_MANY;
            case SignInPage.Failure.PageExpired e -> SignInView.Problem.STALE;
            case null -> null;
        };
    }
}
