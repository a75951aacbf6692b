package vn.motcua.office.definition;

/** Why a citizen comes (mục đích): the same field can be visited to submit, to supplement or to collect. */
public enum Purpose {
    /** Nộp hồ sơ. */
    SUBMIT("submit"),
    /** Bổ sung hồ sơ. */
    SUPPLEMENT("supplement"),
    /** Nhận kết quả. */
    COLLECT("collect"),
    /** Tư vấn, hướng dẫn. */
    ADVICE("advice"),
    /** Hỗ trợ tạo và dùng tài khoản định danh, nộp trực tuyến. */
    ACCOUNT_HELP("account-help");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** The word that stands for it in files and messages. */
    public String word() {
        return word;
    }
}
