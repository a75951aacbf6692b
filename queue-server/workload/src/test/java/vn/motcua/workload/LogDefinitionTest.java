package vn.motcua.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogDefinitionTest {
    @Test
    void everyServiceGetsALetterOfItsOwnAndNoneThatLooksLikeADigit() {
        assertThat(LogDefinition.letters(new TreeSet<>(List.of("a", "ab", "in", "ne", "ps"))))
                .containsEntry("a", 'A')
                .containsEntry("ab", 'B')
                .containsEntry("in", 'C')
                .containsEntry("ne", 'N')
                .containsEntry("ps", 'P');
    }

    @Test
    void moreServicesThanLettersAreRefused() {
        TreeSet<String> many = IntStream.range(0, 24)
                .mapToObj(each -> "service-" + each)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThatThrownBy(() -> LogDefinition.letters(many)).hasMessageContaining("at most 23");
        many.removeLast();
        assertThat(new TreeSet<>(LogDefinition.letters(many).values())).hasSize(23);
    }

    @Test
    void theTextNamesServicesCountersAndTheRunningOffice() {
        assertThat(LogDefinition.yaml("phuong-x", TinyLog.read(), "../brand/x.yaml"))
                .contains("id: phuong-x\n", "brand: ../brand/x.yaml\n", "policy: {name: strict}\n")
                .contains("  - {id: 2, name: {vi: Quầy 2, en: Counter 2}, services: [b, v]}\n")
                .contains("    letter: V\n");
    }
}
