package vn.motcua.office.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Text;

/**
 * How far a dossier is; nothing of whose it is, even when the registry says more.
 *
 * @param code its code
 * @param state its state
 * @param receivedOn when it was taken in, absent when not said
 * @param dueOn when its result is due, absent when not said
 * @param doneOn when its result was ready, absent until then
 */
public record DossierStatus(
        String code,
        State state,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    /** The states that provincial systems tell, and what a citizen is to do. */
    public enum State {
        /** Sent in, not looked at. */
        WAITING("Chờ tiếp nhận", "Waiting to be taken in", "Xin chờ cơ quan tiếp nhận.", "Please wait."),
        /** Taken in. */
        RECEIVED("Đã tiếp nhận", "Taken in", "Không cần làm gì thêm.", "There is nothing to do for you."),
        /** Being worked on. */
        PROCESSING("Đang xử lý", "In progress", "Không cần làm gì thêm.", "There is nothing to do for you."),
        /** Something is missing. */
        SUPPLEMENT(
                "Yêu cầu bổ sung",
                "Something is missing",
                "Xem phiếu yêu cầu bổ sung, rồi nộp giấy tờ còn thiếu.",
                "See the request for supplement, then hand in what is missing."),
        /** What was missing came. */
        SUPPLEMENTED(
                "Đã gửi bổ sung", "Supplement sent", "Xin chờ cơ quan xem.", "Please wait until it was looked at."),
        /** It will not be gone on with. */
        STOPPED("Dừng xử lý", "Stopped", "Xin hỏi cán bộ tại quầy.", "Please ask at a counter."),
        /** The result is there. */
        READY(
                "Đã có kết quả",
                "The result is ready",
                "Lấy số “Nhận kết quả”, mang theo giấy hẹn.",
                "Take a number to collect it, and bring your receipt."),
        /** The result was handed over. */
        RETURNED("Đã trả kết quả", "The result was handed over", "Hồ sơ đã xong.", "This dossier is finished."),
        /** It was refused. */
        REFUSED("Từ chối", "Refused", "Xin hỏi cán bộ tại quầy về lý do.", "Please ask at a counter for the reason.");

        private final Text name;
        private final Text advice;

        State(String vi, String en, String adviceVi, String adviceEn) {
            name = new Text(vi, en);
            advice = new Text(adviceVi, adviceEn);
        }

        /** In words. */
        public Text words() {
            return name;
        }

        /** What the citizen is to do now. */
        public Text advice() {
            return advice;
        }

        /** As registries and clients write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst();
        }

        boolean open() {
            return this != RETURNED && this != REFUSED && this != STOPPED && this != READY;
        }
    }

    /** {@code early}, {@code on-time} or {@code late}, by a day; empty where the registry says too little. */
    public Optional<String> timing(LocalDate today) {
        LocalDate by = doneOn != null ? doneOn : state.open() ? today : null;
        if (dueOn == null || by == null) {
            return Optional.empty();
        }
        if (by.isAfter(dueOn)) {
            return Optional.of("late");
        }
        return Optional.of(doneOn != null && by.isBefore(dueOn) ? "early" : "on-time");
    }
}
