package vn.motcua.hardware.ticket;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The two drawings of a ticket, in the coordinates of their original vector pictures. */
final class Marks {
    private static final double STAR_INNER_TO_OUTER = 0.382;

    private Marks() {}

    /** A five-pointed star in two rings, on a field of 92 units scaled to the given side in dots. */
    static void emblem(Graphics2D graphics, double left, double top, double side) {
        var saved = graphics.getTransform();
        graphics.translate(left, top);
        graphics.scale(side / 92, side / 92);
        graphics.setStroke(new BasicStroke(4));
        graphics.draw(new Ellipse2D.Double(2, 2, 88, 88));
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.draw(new Ellipse2D.Double(11, 11, 70, 70));
        graphics.fill(star(46, 46.5, 27.5));
        graphics.setTransform(saved);
    }

    private static Path2D star(double centreX, double centreY, double radius) {
        var star = new Path2D.Double();
        for (var point = 0; point < 10; point++) {
            var reach = point % 2 == 0 ? radius : radius * STAR_INNER_TO_OUTER;
            var angle = Math.PI * point / 5 - Math.PI / 2;
            var x = centreX + reach * Math.cos(angle);
            var y = centreY + reach * Math.sin(angle);
            if (point == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    /** An armchair in line, on a field of 24 units scaled to the given side in dots, in the present colour. */
    static void armchair(Graphics2D graphics, double left, double top, double side) {
        var chair = new Path2D.Double();
        chair.moveTo(6, 10);
        chair.lineTo(6, 6.5);
        chair.curveTo(6, 5.12, 7.12, 4, 8.5, 4);
        chair.lineTo(15.5, 4);
        chair.curveTo(16.88, 4, 18, 5.12, 18, 6.5);
        chair.lineTo(18, 10);
        chair.moveTo(3.5, 11.8);
        chair.curveTo(3.5, 9.4, 7.1, 9.4, 7.1, 11.8);
        chair.lineTo(7.1, 14.5);
        chair.lineTo(16.9, 14.5);
        chair.lineTo(16.9, 11.8);
        chair.curveTo(16.9, 9.4, 20.5, 9.4, 20.5, 11.8);
        chair.lineTo(20.5, 18.5);
        chair.lineTo(3.5, 18.5);
        chair.closePath();
        chair.moveTo(6, 18.5);
        chair.lineTo(6, 21);
        chair.moveTo(18, 18.5);
        chair.lineTo(18, 21);
        var saved = graphics.getTransform();
        graphics.translate(left, top);
        graphics.scale(side / 24, side / 24);
        graphics.setStroke(new BasicStroke(1.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(chair);
        graphics.setTransform(saved);
    }
}
