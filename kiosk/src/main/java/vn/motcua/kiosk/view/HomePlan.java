package vn.motcua.kiosk.view;

import java.util.List;
import vn.motcua.kiosk.model.Tile;

/**
 * What of a small glass' services page stands where: on one page the services have the height that the keys below them do
 * not need; where they take several, a bar leads on, or a tile.
 *
 * @param grid of the tiles
 * @param page the tiles that are shown
 * @param after those on the pages that follow
 * @param foot what stands below them
 */
record HomePlan(TileGrid grid, List<Tile> page, List<Tile> after, Foot foot) {
    /** Drawing units: what leads on, or says something of who stands there, is as high as a finger needs it, no service. */
    private static final double BAR = 93;

    private static final double LARGE_BAR = 104;

    /** Drawing units of air between the name of a tile and its figures, below which no title is worth it. */
    private static final double BOX_AIR = 140;

    private static final double ROW_AIR = 135;
    private static final double LARGER = 1.14;

    /** Below the tiles. */
    enum Foot {
        NOTHING,
        /** Whatever is no service. */
        OTHERS,
        /** The way to the next page. */
        MORE
    }

    /**
     * @param room pixels down for all of it
     * @param page the page that is shown
     */
    static HomePlan of(Look look, double width, double room, HomeTiles tiles, int page) {
        Sizes sizes = look.sizes();
        List<Tile> services = tiles.services();
        double forServices = room - barHeight(look, Foot.OTHERS) - sizes.gap();
        TileGrid whole = TileGrid.of(sizes, width, forServices, services.size());
        if (!sizes.tiny() && !tiles.others().isEmpty() && whole.columns() * whole.rows() >= services.size()) {
            return new HomePlan(whole, services, List.of(), Foot.OTHERS);
        }
        List<Tile> all = tiles.all();
        TileGrid some = TileGrid.of(sizes, width, room, all.size());
        if (some.columns() > 1 && !tiles.needsApart()) {
            return on(some, all, page, Foot.NOTHING);
        }
        double above = room - barHeight(look, Foot.MORE) - sizes.gap();
        TileGrid beside = TileGrid.of(sizes, width, above, all.size()).moreBeside();
        HomePlan plan = on(beside, all, page, Foot.MORE);
        return plan.after().isEmpty() && !tiles.needsApart()
                ? new HomePlan(
                        TileGrid.of(sizes, width, room, plan.page().size()), plan.page(), List.of(), Foot.NOTHING)
                : plan;
    }

    private static HomePlan on(TileGrid grid, List<Tile> all, int page, Foot foot) {
        int left = all.size() - grid.shownUpTo(page, all.size());
        return new HomePlan(grid, grid.page(all, page), all.subList(all.size() - left, all.size()), foot);
    }

    /** In pixels: in larger text two lines need more. */
    static double barHeight(Look look, Foot foot) {
        boolean twoLines = foot == Foot.OTHERS || look.sizes().tiny();
        return Math.ceil(look.u(twoLines && look.sizes().large() ? LARGE_BAR : BAR));
    }

    /** Whether with less room no tile is cramped, none says less, and as many stand on the page. */
    boolean isAsGood(HomePlan roomier, Look look) {
        double air = (grid.shape() == TileBody.Shape.ROW ? ROW_AIR : BOX_AIR)
                * (look.sizes().large() ? LARGER : 1);
        return grid.rows() == roomier.grid.rows()
                && foot == roomier.foot
                && grid.tileHeight() >= look.u(air)
                && TileFigures.hasThird(grid.body(look)) == TileFigures.hasThird(roomier.grid.body(look));
    }
}
