import { keysOf, type Phrases, Phrases as PhraseTable, phrases } from './tokens.ts'

// Vietnamese that texts use around figures. What a figure is counted in and what it counts stands with each indicator (its tie);
// here stands what belongs to no indicator.

const split = (text: string) => text.split(',').map((phrase) => phrase.trim())

/** What things are counted in, beside the units of the indicators. Longest first match: "đồng chí" is not "đồng". */
export const UNITS: Phrases<string> = phrases(
  split(`
  đồng chí, đồng bào, đồng, đ, vnđ, vnd, usd, đô la, %, phần trăm, người, người dân, lượt người, lượt, hộ, hộ gia đình, gia đình,
  lượt hộ, em, em nhỏ, cháu, trẻ, trẻ em, học sinh, sinh viên, cuộc, hội nghị, cuộc họp, buổi, lớp, khóa, đoàn, đội, suất, suất quà,
  phần quà, túi quà, con bò, con bê, con lợn, con trâu, con, chiếc, cái, bộ, chiếc xe đạp, xe đạp, xe lăn, km, m, m2, m², ha, tấn, tạ,
  kg, lít, thùng, bao, xã, phường, thị trấn, huyện, thành phố, thị xã, tỉnh, thôn, xóm, bản, khối, khu dân cư, mô hình, công trình,
  tuyến, tuyến đường, ngày công, công, đoàn viên, hội viên, thanh niên, phụ nữ, nông dân, cán bộ, đại biểu, giáo viên, bác sĩ, ý kiến,
  kiến nghị, văn bản, dự thảo, sổ, sổ tiết kiệm, thẻ, câu lạc bộ, chi hội, chi đoàn, tổ, tổ tiết kiệm, nhóm, đơn, đơn thư, vụ, vụ việc,
  tin, bài, tin bài, nhà, ngôi nhà, căn nhà, căn, ngôi, mái nhà, mái ấm, phòng học, giếng, cầu, cây, cây xanh, giọt máu, đơn vị máu,
  cơ sở, đơn vị, tổ chức, doanh nghiệp, hợp tác xã, nhiệm vụ, tiêu chí, chỉ tiêu, điểm, điểm cầu, địa phương, tuổi,
  bệnh nhân, người bệnh, lá cờ, cờ, máy, máy tính, điện thoại, mâm, món quà, suất học bổng, học bổng, lần, cặp, sản phẩm, dự án, hồ sơ,
  máy kéo, máy cày, chiếc máy kéo, chiếc máy cày, cái máy kéo, máy gặt, con vật nuôi, lượt cán bộ, trường hợp, phần, túi, tấm, bức, hạng mục`),
)

/** Deeds. A new one after a comma or "và" begins a new statement; a figure without one of its own goes with the one before. */
export const VERBS: Phrases<string> = phrases(
  split(`
  vận động, tiếp nhận, huy động, quyên góp, kêu gọi, ủng hộ, đóng góp, thu, đăng ký, cam kết, phân bổ, giải ngân, chi, trích, cấp,
  xây dựng, xây, dựng, làm, sửa chữa, hỗ trợ, giúp, giúp đỡ, trao, tặng, trao tặng, trao chìa khóa, thăm hỏi, thăm, tài trợ, bàn giao, khởi công,
  khánh thành, hoàn thành, hoàn thiện, nghiệm thu, đưa vào sử dụng, tổ chức, tiến hành, thực hiện, triển khai, phối hợp, tham gia,
  chủ trì, chỉ đạo, thành lập, góp ý, phản biện, lấy ý kiến, cho ý kiến, tham gia ý kiến, đối thoại, tiếp xúc, tham gia góp ý, đóng góp ý kiến, giám sát, kiểm tra, rà soát, khảo sát, thẩm định, tuyên truyền,
  tập huấn, mở, ra mắt, nhận đỡ đầu, đỡ đầu, nhận, kết nạp, phát triển, đạt, duy trì, cho vay, khám, khám bệnh, chữa bệnh, cấp phát,
  phát, hướng dẫn, tư vấn, giới thiệu, xử lý, giải quyết, trả lời, đề xuất, đề nghị, kiến nghị, phê duyệt, nhấn mạnh, thống nhất,
  xác định, đề ra, đặt ra, mua, mua sắm, trồng, tạo, mang, đem, chăm lo, gửi, chuyển, đến thăm, dự, tham dự, nêu, ghi nhận, phát động,
  nhân rộng, quản lý, công nhận, biểu dương, khen thưởng, giao, đón, tiếp, khai giảng, ký, ký kết, đầu tư, nâng cấp, bế giảng, chào đón, cử, ban hành, mời, lập, xét chọn,
  bố trí, lắp đặt, thu hút, tuyển chọn, bảo vệ`),
)

/** After a unit these mean that its noun phrase is over. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  keysOf(
    'cho của tại ở trong ngoài với và hoặc từ để nhằm do được bị đã đang là thì mà có gồm trên dưới theo về đến tới vào qua khi sau trước bằng như nên cùng này đó nói còn cũng đều vẫn mới ngay trị mức so tăng giảm ra lên các những theo thuộc toàn cả khắp huyện xã tỉnh năm quý tháng hồi bởi vì nhờ góp phần kinh tiền đưa giúp',
  ),
)

/** What opens a clause that says of which part the next one tells. */
export const LEADS: Phrases<string> = phrases(
  split(
    'ở, tại, đối với, với, bằng, từ, dành cho, cho, trong số, riêng, ngoại trừ, loại trừ, trừ, trừ ra, ngoài',
  ),
)

/** In a line that stands above others these change nothing. */
export const TITLES: Phrases<string> = phrases(
  split(`
  biểu, bảng, phụ lục, tổng hợp, số liệu, báo cáo, tình hình, thực hiện, triển khai, chương trình, công tác, hoạt động, chi tiết, cụ thể, theo huyện, theo địa bàn,
  theo đơn vị, theo địa phương, phân theo địa bàn, phân theo huyện, chia theo huyện, chia theo địa bàn, theo quý, theo từng huyện, theo từng địa bàn,
  các huyện, các địa phương, một số huyện, một số địa phương, đvt, đơn vị tính, đơn vị`),
)

/** Under what a line stands; only before a colon. */
export const SECTORS: Phrases<string> = phrases(
  split(`
  y tế, giáo dục, an sinh xã hội, công tác an sinh xã hội, công cụ sản xuất, tư liệu sản xuất, phương tiện sản xuất, giảm nghèo, công tác giảm nghèo,
  chăm sóc sức khỏe, chăm lo người nghèo, chăm lo đời sống, hỗ trợ người nghèo, hỗ trợ sản xuất, hỗ trợ nhà ở, xây dựng nhà ở`),
)

/** With what spirit: opens a clause that leaves all as it is. */
export const SPIRITS: Phrases<string> = phrases(
  split(
    'phương châm, tinh thần, quyết tâm, nỗ lực, sự nỗ lực, trách nhiệm, tinh thần trách nhiệm, truyền thống',
  ),
)

/** Said of what is still to come, until "đã" or the end of the sentence. */
export const PLANNED: Phrases<boolean> = new PhraseTable([
  ...split(`
  phấn đấu, dự kiến, sẽ, đặt mục tiêu, mục tiêu, đề ra mục tiêu, quyết tâm, hướng tới, chuẩn bị, nếu, giả sử, có thể, phải, cần phải,
  tiến tới, trong thời gian tới, thời gian tới, dự tính, ước mơ, mong muốn, theo kế hoạch, theo chỉ tiêu, theo dự kiến,
  giá như, giá mà, ước gì, phải chi, liệu, suýt nữa, lẽ ra, đáng lẽ, đáng ra, hãy`).map(
    (word) => [word, true] as const,
  ),
  ...split('số liệu, tài liệu, dữ liệu, tư liệu, nguyên liệu, vật liệu').map(
    (word) => [word, false] as const,
  ),
])

/** The whole sentence is called into question. */
export const DOUBTED: Phrases<string> = phrases(
  split(`
  tin đồn, ý kiến cho rằng, thông tin cho rằng, nghe nói, thất thiệt, chưa được kiểm chứng, chưa kiểm chứng, bịa đặt, không chính xác,
  không đúng sự thật, là không đúng, sai sự thật, là sai`),
)

/** Said of what is promised, wanted, allowed or looked into: of its own stretch only. */
export const NOT_DONE: Phrases<string> = phrases(
  split(`
  kế hoạch, chỉ tiêu, đăng ký, cam kết, đề nghị, đề xuất, kiến nghị, nhu cầu, cần, phê duyệt, rà soát, khảo sát, thẩm định, thống kê,
  giao chỉ tiêu, được giao, yêu cầu, đôn đốc, chờ, đang chờ, còn thiếu, còn lại, tồn đọng, hứa, xin, dự toán, đối tượng, danh sách, tổng nhu cầu`),
)
/** "theo kế hoạch", "hoàn thành kế hoạch" tell of a deed. */
export const PLAN_KEPT: ReadonlySet<string> = new Set(
  keysOf('theo hiện khai thành vượt đúng từ trong thuộc bằng'),
)

export const NEGATIONS: Phrases<boolean> = new PhraseTable([
  ...split('không, chưa, chẳng, chả, chớ, đừng, là sai, nhầm, sai sự thật').map(
    (word) => [word, true] as const,
  ),
  ...split(
    'không chỉ, không những, không ngừng, không kể, không để, không dưới, không quá, không ít, không phân biệt, chưa kể, chưa tính, không tính, không hoàn lại, không gian',
  ).map((phrase) => [phrase, false] as const),
])

/** A difference, not a count. The second list are words that only look like it. */
export const DIFFERENCES: Phrases<boolean> = new PhraseTable([
  ...split(
    'tăng, giảm, nhiều hơn, ít hơn, cao hơn, thấp hơn, lớn hơn, vượt, hụt, thêm, tăng thêm, bổ sung, chênh lệch, lên, nâng lên, nâng tổng, đưa tổng, nâng số, đưa số',
  ).map((word) => [word, true] as const),
  ...split(
    'tăng cường, tăng gia, tăng trưởng, giảm nghèo, giảm thiểu, giảm nhẹ, vượt khó, vượt qua, vươn lên, lên kế hoạch, trở lên, lên tới, lên đến',
  ).map((phrase) => [phrase, false] as const),
])

/** With "lên" before the number: so many altogether. */
export const RAISED: Phrases<string> = phrases(split('nâng tổng, đưa tổng, nâng số, đưa số, nâng, đưa'))

/** For each, on average, worth: not the total. */
export const PER_UNIT: Phrases<boolean> = new PhraseTable([
  ...split(
    'mỗi, bình quân, trung bình, định mức, mức, từng hộ, từng nhà, trị giá, giá trị, tương đương, đơn giá, tối đa cho',
  ).map((phrase) => [phrase, true] as const),
  ...split('tổng giá trị, tổng trị giá').map((phrase) => [phrase, false] as const),
])

/** A part of what was just told. */
export const PARTS: Phrases<string> = phrases(
  split('trong đó, trong số đó, trong số này, bao gồm, gồm, riêng, cụ thể, gồm có'),
)

/** What follows is not of the thing that was spoken of. */
export const BESIDES: Phrases<string> = phrases(
  split(
    'ngoài ra, bên cạnh đó, cùng với đó, song song với đó, đồng thời, mặt khác, ngoài số đó, ngoài số này, còn lại',
  ),
)

/** Before the number of the whole: "chị nằm trong 318 hộ …". */
export const AMONG: Phrases<string> = phrases(
  split(
    'nằm trong, nằm trong số, thuộc, là một trong, là một trong số, một trong, một trong số, nằm trong tổng số, là một trong tổng số',
  ),
)

/** One thing in spite of its comma. */
export const FUSED: Phrases<string> = phrases([
  'khám, chữa bệnh',
  'khám và chữa bệnh',
  'khám bệnh, chữa bệnh',
  'khám và điều trị',
  'khám, điều trị',
  'vận động, tiếp nhận',
  'xây mới, sửa chữa',
  'xây mới và sửa chữa',
  'xây dựng, sửa chữa',
  'xây dựng và sửa chữa',
])

/** What help is for; without the word of purpose it would be its result, and of those alone who reached it. */
const PURPOSES = [
  'để',
  'nhằm',
  'giúp',
  'giúp bà con',
  'giúp người nghèo',
  'giúp hộ nghèo',
  'giúp các hộ',
  'giúp các hộ nghèo',
  'giúp họ',
  'góp phần giúp bà con',
].flatMap((helping) =>
  split(
    'phát triển sản xuất, phát triển kinh tế, phát triển kinh tế gia đình, ổn định cuộc sống, ổn định đời sống, vươn lên thoát nghèo, vươn lên, vươn lên trong cuộc sống, thoát nghèo, thoát nghèo bền vững, giảm nghèo, giảm nghèo bền vững, an cư, an cư lạc nghiệp, sản xuất, làm ăn, tăng thu nhập, có phương tiện sản xuất, có nhà ở ổn định, vui xuân, đón Tết, vui xuân đón Tết',
  ).map((purpose) => `${helping} ${purpose}`),
)

/** Beside any figure these change nothing of what is counted. A word that is nowhere in the vocabulary leaves its figure unclear. */
export const PLAIN: Phrases<string> = phrases(
  split(`
  cho, của, tại, ở, trong, trên, và, hoặc, từ, để, do, được, bị, đã, đang, là, thì, mà, có, gồm, theo, về, đến, tới, vào, qua, khi, sau, với,
  này, đó, cũng, đều, vẫn, ngay, các, những, một, thuộc, toàn, cả, khắp, cùng, hồi, bởi, vì, nhờ, lên, ra, rồi, trở lên, trở xuống, vừa,
  số, tổng số, tổng, tổng cộng, cộng, cộng chung, chung, tính, tính chung, lần lượt, tiến độ, đẩy nhanh, phân tích, cho thấy, theo từng quý, nổi bật, nổi bật là,
  các bác, các anh, các chị, các đồng chí, anh chị, mọi người, cả nhà, đc, cụ thể, kể, kể từ, thực tế, trên thực tế, số liệu, dữ liệu, tức, tức là, tương ứng, mới có, đằng sau, ấy, cao điểm, cao điểm nhất, cùng thời gian này, cùng thời gian, trong thời gian này, trong thời gian trên, kết quả, con số, số lượng, đạt, việc, công tác, tất cả, cả thảy, như sau,
  đồng thời, tiếp tục, trực tiếp, kịp thời, chủ động, tích cực, tập trung, thống nhất, nhấn mạnh, cho biết, cho hay, khẳng định, ông cũng, bà cũng,
  không chỉ, không những, chưa kể, không tính, riêng, chỉ, hiện, mang tên, khoảng, địa bàn, tỉnh ta, tỉnh nhà, cơ sở,
  hộ nghèo, người nghèo, gia đình nghèo, hộ gia đình nghèo, bà con, bà con nghèo, người dân nghèo, hộ dân nghèo, gia đình hoàn cảnh khó khăn, có hoàn cảnh khó khăn,
  kính báo, kính thưa, tin vui, tin mừng, rồi, ạ, ta, mình, nhé, nguồn lực, còn, song, tuy nhiên, ngoài ra, bên cạnh đó, cùng với đó, so với, dẫn đầu, dẫn đầu với, dẫn đầu toàn tỉnh, đứng đầu toàn tỉnh, dẫn đầu cả tỉnh, đứng đầu cả tỉnh,
  hộ có hoàn cảnh khó khăn, hộ khó khăn, gia đình khó khăn, gia đình có hoàn cảnh khó khăn, người có hoàn cảnh khó khăn,
  khó khăn về nhà ở, gặp khó khăn về nhà ở, hoàn cảnh khó khăn về nhà ở,
  bí thư, phó bí thư, phó bí thư thường trực, chủ tịch, phó chủ tịch, phó chủ tịch thường trực,
  đứng đầu, kế đó, tiếp đến, tiếp theo, sau đó, trong khi, trong khi đó, ghi nhận, có tới, nâng, hổ trợ, gia đình, hộ gia đình, từ tỉnh đến cơ sở, từ tỉnh tới cơ sở, hoàn cảnh khó khăn, thành công, thêm một lần, đến nay`).concat(
    PURPOSES,
  ),
)
