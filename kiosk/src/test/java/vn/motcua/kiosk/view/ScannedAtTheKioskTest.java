package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import vn.motcua.hardware.simulated.SimulatedCodeScanner;
import vn.motcua.hardware.simulated.SimulatedCodeScanner.Wire;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Timings;

/** Whatever a scanner sends, the citizen sees a page and no fault, and nothing of a card is held. */
class ScannedAtTheKioskTest {
    private void hear(Wire wire, Iterable<String> payloads) {
        KioskModel model =
                new KioskModel((_, _, _, done) -> done.accept(new IssueResult.StoreFailed("no store")), Timings.USUAL);
        List<KioskState> states = new ArrayList<>();
        model.configured(SampleOffice.offer());
        model.watch(states::add);
        SimulatedCodeScanner scanner = new SimulatedCodeScanner(wire);
        scanner.onCode(code -> model.scanned(ScannedCode.of(code)));
        for (String payload : payloads) {
            scanner.half(payload);
            scanner.scan(payload);
            scanner.garbage();
            scanner.unplug();
            scanner.plugIn();
            scanner.scan(payload);
            model.touched();
        }
        assertThat(states).noneMatch(state -> state.screen().toString().contains("Xyvưz"));
        model.home();
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Property(tries = 60)
    void noPayloadBringsAFault(@ForAll Wire wire, @ForAll @Size(max = 6) List<String> payloads) {
        hear(wire, payloads);
    }

    @Property(tries = 120)
    void norDoesOneThatIsNearlyWhatWeKnow(@ForAll Wire wire, @ForAll("nearly") String payload) {
        hear(wire, List.of(payload));
    }

    @Provide
    Arbitrary<String> nearly() {
        Arbitrary<String> known = Arbitraries.of(
                "001090000001|012345678|Nguyễn Văn Xyvưz|01011990|Nam|Thôn Xyvưz, Hà Nội|25042021",
                "079302000002||Trần Thị Xyvưz|15/08/2002|Nữ|Số 1 Đường Xyvưz|31122021",
                "https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP",
                "H56.14-240823-0001");
        return known.flatMap(text -> Arbitraries.integers()
                .between(0, text.length())
                .flatMap(at -> Arbitraries.strings()
                        .ofMaxLength(40)
                        .map(inserted -> text.substring(0, at) + inserted + text.substring(at))));
    }
}
