// The report page: filters apply at once, printing opens the print dialog.
const filters = document.getElementById("filters");
document.getElementById("group").addEventListener("change", () => filters.requestSubmit());
document.getElementById("print").addEventListener("click", () => print());
