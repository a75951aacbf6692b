package vn.motcua.office.definition;

import java.util.Collection;
import vn.motcua.protocol.Text;

/** What is wrong and how to mend it, in both languages: the one place of the loader's wording. */
record Complaint(Text what, Text mend) {

    private static Complaint of(String vi, String mendVi, String en, String mendEn) {
        return new Complaint(new Text(vi, en), new Text(mendVi, mendEn));
    }

    static Complaint unreadable(String reason) {
        return of(
                "không đọc được tệp (" + reason + ")",
                "Kiểm tra đường dẫn, quyền đọc và mã UTF-8",
                "the file cannot be read (" + reason + ")",
                "Check its path, its permissions and that it is UTF-8");
    }

    static Complaint notYaml(String reason) {
        return of(
                "sai cú pháp YAML (" + reason + ")",
                "Xem lại thụt lề, dấu hai chấm và dấu ngoặc ở dòng này",
                "this is not YAML (" + reason + ")",
                "Look at indentation, colons and brackets on this line");
    }

    static Complaint missing(String key) {
        return of(
                "thiếu mục \"" + key + "\"",
                "Thêm mục \"" + key + "\" tại đây",
                "field \"" + key + "\" is missing",
                "Add \"" + key + "\" here");
    }

    static Complaint unknownField(String key, Collection<String> known) {
        return of(
                "mục \"" + key + "\" không có trong định nghĩa",
                "Bỏ mục này hoặc dùng một trong: " + list(known),
                "there is no field \"" + key + "\" here",
                "Remove it or use one of: " + list(known));
    }

    static Complaint unquotedComma(String key, Collection<String> known) {
        return of(
                "mục \"" + key + "\" không có trong định nghĩa và không có giá trị",
                "Nếu là chữ sau dấu phẩy, đặt cả câu trong ngoặc kép; nếu là mục, dùng một trong: " + list(known),
                "there is no field \"" + key + "\" here, and it has no value",
                "If it is text after a comma, put the whole text in quotes; if a field, use one of: " + list(known));
    }

    static Complaint repeatedField(String key) {
        return of(
                "mục \"" + key + "\" viết hai lần",
                "Giữ lại một mục",
                "field \"" + key + "\" is written twice",
                "Keep one of them");
    }

    static Complaint expectedFields(String key) {
        return of(
                "\"" + key + "\" phải là một nhóm mục",
                "Viết mỗi mục trên một dòng: tên: giá trị",
                "\"" + key + "\" must be a group of fields",
                "Write one field a line: name: value");
    }

    static Complaint expectedList(String key) {
        return of(
                "\"" + key + "\" phải là một danh sách",
                "Viết mỗi phần tử sau dấu gạch ngang, hoặc trong [ ]",
                "\"" + key + "\" must be a list",
                "Write each item after a dash, or inside [ ]");
    }

    static Complaint expectedWord(String key) {
        return of(
                "\"" + key + "\" phải là một giá trị đơn",
                "Viết một giá trị, không viết nhóm hay danh sách",
                "\"" + key + "\" must be a single value",
                "Write one value, not a group or a list");
    }

    static Complaint tooLong(String value, int most) {
        int length = value.codePointCount(0, value.length());
        return of(
                "\"" + value + "\" dài " + length + " ký tự, quá " + most,
                "Rút gọn còn tối đa " + most + " ký tự",
                "\"" + value + "\" has " + length + " characters, more than " + most,
                "Shorten it to at most " + most + " characters");
    }

    static Complaint tooMany(String key, int size, int most) {
        return of(
                "\"" + key + "\" có " + size + " phần tử, quá " + most,
                "Giữ tối đa " + most + " phần tử",
                "\"" + key + "\" has " + size + " items, more than " + most,
                "Keep at most " + most);
    }

    static Complaint empty(String key) {
        return of(
                "\"" + key + "\" đang trống",
                "Viết ít nhất một phần tử",
                "\"" + key + "\" is empty",
                "Write at least one item");
    }

    static Complaint notNfc() {
        return of(
                "chữ Việt ở đây viết bằng dấu rời (không phải Unicode dựng sẵn NFC)",
                "Gõ lại bằng Unicode dựng sẵn, hoặc chuyển tệp sang NFC",
                "the text here uses separate accents (it is not in Unicode NFC)",
                "Type it again with composed letters, or convert the file to NFC");
    }

    /** A value that has not the form it must have. */
    static Complaint badForm(String value, Text form) {
        return of(
                "\"" + value + "\" không phải " + form.vi(),
                "Viết " + form.vi(),
                "\"" + value + "\" is not " + form.en(),
                "Write " + form.en());
    }

    static Complaint notOneOf(String value, Collection<String> known) {
        return of(
                "\"" + value + "\" không phải giá trị hợp lệ",
                "Dùng một trong: " + list(known),
                "\"" + value + "\" is not a valid value",
                "Use one of: " + list(known));
    }

    static Complaint badLetter(String letter) {
        return of(
                "chữ \"" + letter + "\" không dùng được cho số thứ tự",
                "Dùng một chữ hoa A–Z trừ I, O, Q (dễ nhầm với số)",
                "letter \"" + letter + "\" cannot begin a number",
                "Use one capital letter A–Z except I, O, Q, which read like digits");
    }

    static Complaint taken(Text kind, String value, Place first) {
        return of(
                kind.vi() + " \"" + value + "\" đã dùng ở dòng " + first.line(),
                "Chọn giá trị khác",
                kind.en() + " \"" + value + "\" is already used in line " + first.line(),
                "Choose another one");
    }

    static Complaint unknownReference(Text kind, String value, Collection<String> known) {
        return of(
                "không có " + kind.vi() + " \"" + value + "\"",
                known.isEmpty() ? "Khai báo trước khi dùng" : "Dùng một trong: " + list(known),
                "there is no " + kind.en() + " \"" + value + "\"",
                known.isEmpty() ? "Declare it before using it" : "Use one of: " + list(known));
    }

    static Complaint backwards(String from, String to) {
        return of(
                "giờ bắt đầu " + from + " không trước giờ kết thúc " + to,
                "Sửa \"from\" hoặc \"to\" để from < to",
                "it begins at " + from + ", which is not before its end " + to,
                "Change \"from\" or \"to\" so that from < to");
    }

    /** A complaint that only one rule makes. */
    static Complaint that(Text what, Text mend) {
        return new Complaint(what, mend);
    }

    private static String list(Collection<String> known) {
        return String.join(", ", known);
    }
}
