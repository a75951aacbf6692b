package vn.motcua.office.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small valid office on disk, for tests that break or change one thing in it. */
final class SmallOffice {
    static final String DEFINITION = """
            id: phuong-thu
            name: {vi: Phường Thử, en: Test Ward}
            timeZone: Asia/Ho_Chi_Minh
            dayStart: 03:00
            brand: brand.yaml
            openingHours:
              mon: [{from: 07:30, to: 11:30}, {from: 13:30, to: 17:00}]
              sat: [{from: 07:30, to: 11:30}]
            holidays:
              - {date: 2026-09-02, name: {vi: Quốc khánh, en: National Day}}
            fields:
              - {id: ho-tich, name: {vi: Hộ tịch, en: Civil status}}
            services:
              - id: ho-tich
                letter: A
                purpose: submit
                icon: family
                name: {vi: Hộ tịch, en: Civil status}
                tileLines: {vi: [Hộ tịch], en: [Civil status]}
                zone: {vi: Khu A, en: Zone A}
                fields: [ho-tich]
              - id: chung-thuc
                letter: B
                purpose: submit
                icon: stamp
                name: {vi: Chứng thực, en: Certification}
                zone: {vi: Khu B, en: Zone B}
                targetMinutes: 10
            # The catalogue.
            procedures: procedures.json
            counters:
              - {id: 1, name: {vi: Quầy 1, en: Counter 1}, services: [ho-tich, chung-thuc]}
              - {id: 2, name: {vi: Quầy 2, en: Counter 2}, services: [ho-tich]}
            plan:
              - {counter: 1, days: [mon], from: 07:30, to: 17:00, breaks: [{from: 11:30, to: 13:30}]}
              - {counter: 2, days: [mon], from: 08:00, to: 16:00, breaks: [{from: 11:00, to: 14:00}]}
              - {counter: 2, days: [sat], from: 07:30, to: 11:30}
            policy: {name: aging, cap: 2, priorityWeight: 2, appointmentHeadStartMinutes: 15}
            settings:
              callLimit: 3
              recallSpacingSeconds: 20
              returnToleranceMinutes: 60
              undoSeconds: 10
              appointmentEarlyMinutes: 10
              lateArrivalMinutes: 15
              priorityPeople: {vi: Người cao tuổi, en: Elderly}
            targets:
              - {from: 2026-01-01, waitMinutes: 15, unit: transaction, source: {vi: Kế hoạch, en: Plan}}
            boards:
              - {id: hall, name: {vi: Sảnh, en: Hall}, screenInches: 55, farthestSeatMetres: 10}
            devices:
              - {id: kiosk-1, kind: kiosk, name: {vi: Kiosk, en: Kiosk}}
              - {id: counter-unit-1, kind: counter-unit, counter: 1, name: {vi: Bộ quầy 1, en: Unit 1}}
            """;

    static final String BRAND = """
            name: {vi: Phường Thử, en: Test Ward}
            line: {vi: Trung tâm Phục vụ hành chính công, en: Service Centre}
            logo: logo.svg
            colors: {--brand: "#9E1B22"}
            """;

    static final String LOGO =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>";

    static final String PROCEDURES = """
            [{"code": "1.001193", "field": "Hộ tịch", "service": "ho-tich", "name": "Đăng ký khai sinh", "papers": [{"name":
              "Giấy chứng sinh"}], "from": "2025-07-01", "until": "2026-12-31"}]
            """;

    private SmallOffice() {}

    static Path writtenTo(Path folder, String definition, String brand, String logo) throws IOException {
        Files.writeString(folder.resolve("brand.yaml"), brand);
        Files.writeString(folder.resolve("logo.svg"), logo);
        Files.writeString(folder.resolve("procedures.json"), PROCEDURES);
        return Files.writeString(folder.resolve("office.yaml"), definition);
    }

    static OfficeDefinition loadedFrom(Path folder) throws IOException {
        return OfficeDefinitionFile.load(writtenTo(folder, DEFINITION, BRAND, LOGO));
    }
}
