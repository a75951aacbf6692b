package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileGridTest {
    private static final Sizes TALL = Sizes.of(new ScreenSize(1080, 1920, 21.5), false);

    @Test
    void aPageBehindTheLastOneIsTheLastOne() {
        List<Integer> tiles = IntStream.range(0, 20).boxed().toList();
        TileGrid grid = TileGrid.of(TALL, 1000, 900, tiles.size());
        assertThat(grid.page(tiles, 99)).isNotEmpty().contains(19);
        assertThat(grid.page(List.of(1, 2), 1)).containsExactly(1, 2);
    }

    @Test
    void everyTileStandsOnOnePageOnly() {
        List<Integer> tiles = IntStream.range(0, 20).boxed().toList();
        TileGrid grid = TileGrid.of(TALL, 1000, 900, tiles.size());
        List<Integer> shown = new java.util.ArrayList<>();
        for (int page = 0; page < 20 && !shown.contains(19); page++) {
            shown.addAll(grid.page(tiles, page));
        }
        assertThat(shown).containsExactlyElementsOf(tiles);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1000, 999.6, 1001.3, 640.9})
    void thingsSideBySideAreWholePixelsAndKeepTheMargin(double width) {
        for (int count = 1; count <= 9; count++) {
            Cells cells = new Cells(width, count, 20);
            double whole = IntStream.range(0, count).mapToDouble(cells::width).sum() + (count - 1) * 20;
            assertThat(whole).isEqualTo(Math.floor(width));
            assertThat(cells.each()).isEqualTo(Math.rint(cells.each()));
        }
    }
}
