import type { Organisation } from '#platform/indicators/tie.ts'
import { keysOf, type Phrases, Phrases as PhraseTable, phrases } from './tokens.ts'

// How texts name those who did it and where.

const split = (text: string) => text.split(',').map((phrase) => phrase.trim())
const named = <T>(value: T, text: string) => split(text).map((phrase) => [phrase, value] as const)

export type Level = 'all' | 'province' | 'district' | 'commune'
export type Named = { organisation: Organisation | 'system'; level: Level | null }

const of = (organisation: Organisation | 'system', level: Level | null = null): Named => ({
  organisation,
  level,
})

export const BODIES: Phrases<Named> = new PhraseTable<Named>([
  ...named(
    of('front'),
    `mặt trận tổ quốc, mặt trận tổ quốc việt nam, ủy ban mặt trận tổ quốc, ủy ban mặt trận tổ quốc việt nam, mttq, mttq việt nam, ubmttq,
    ủy ban mttq, ủy ban mttq việt nam, ubmttq việt nam, ủy ban mặt trận, mặt trận, ban thường trực ủy ban mttq, hệ thống mặt trận`,
  ),
  ...named(
    of('women'),
    'hội liên hiệp phụ nữ, hội liên hiệp phụ nữ việt nam, hội lhpn, hội lhpn việt nam, hội phụ nữ, lhpn, phụ nữ các cấp',
  ),
  ...named(of('farmers'), 'hội nông dân, hội nông dân việt nam, hnd'),
  ...named(of('union'), 'liên đoàn lao động, lđlđ, công đoàn, tổ chức công đoàn'),
  ...named(
    of('youth'),
    'đoàn thanh niên, đoàn thanh niên cộng sản hồ chí minh, đoàn tncs hồ chí minh, đoàn tncs, tổ chức đoàn, đoàn thanh niên cộng sản',
  ),
  ...named(of('youth', 'province'), 'tỉnh đoàn'),
  ...named(of('youth', 'district'), 'huyện đoàn, thành đoàn, thị đoàn'),
  ...named(of('youth', 'commune'), 'xã đoàn, phường đoàn, đoàn xã, đoàn phường'),
  ...named(of('veterans'), 'hội cựu chiến binh, hội cựu chiến binh việt nam, hội ccb'),
  ...named(
    of('system', 'all'),
    `hệ thống chính trị, các đoàn thể chính trị - xã hội, các tổ chức chính trị - xã hội, các đoàn thể, các tổ chức đoàn thể,
    các tổ chức thành viên`,
  ),
  ...named(of('front'), 'ban vận động quỹ vì người nghèo'),
])

/** After a body: "… và các đoàn thể (chính trị - xã hội)" makes it all of them. */
export const AND_ALL: Phrases<string> = phrases(
  ['và các', ', các', 'cùng các', 'và'].flatMap((joint) =>
    [
      'đoàn thể chính trị - xã hội',
      'tổ chức chính trị - xã hội',
      'tổ chức đoàn thể chính trị - xã hội',
      'tổ chức đoàn thể',
      'tổ chức thành viên',
      'đoàn thể',
    ].map((rest) => `${joint} ${rest}`),
  ),
)

export const LEVELS: Phrases<Level> = new PhraseTable<Level>([
  ...named<Level>('all', 'các cấp, toàn tỉnh, cả tỉnh, trong toàn tỉnh, trong toàn hệ thống, ba cấp, 3 cấp'),
  ...named<Level>('province', 'tỉnh, cấp tỉnh'),
  ...named<Level>('district', 'cấp huyện, huyện'),
  ...named<Level>('commune', 'cấp xã, xã, cơ sở, cấp cơ sở, phường, khu dân cư'),
])
/** Alone, without a body; "các cấp hội" leaves the organisation as it was. */
export const LEVELS_ALONE: Phrases<Level> = new PhraseTable<Level>([
  ...named<Level>('all', 'các cấp hội, hội các cấp, các cấp, cả ba cấp'),
  ...named<Level>('province', 'cấp tỉnh'),
  ...named<Level>('district', 'cấp huyện'),
  ...named<Level>('commune', 'cấp xã, cấp cơ sở'),
])

export const WHOLE: Phrases<string> = phrases(split('toàn tỉnh, cả tỉnh, trong toàn tỉnh'))
/** Only says where, not who. */
export const IN_PROVINCE: Phrases<string> = phrases(split('trên địa bàn tỉnh, trong tỉnh, địa bàn tỉnh'))

/** Others than the Front and its organisations: no record of ours answers for them. */
export const FOREIGN: Phrases<string> = phrases(
  split(`chúng tôi, cơ quan, đơn vị, công ty, tập đoàn, tổng công ty, ngân hàng, doanh nghiệp, các doanh nghiệp, hợp tác xã, công an, bộ đội, bộ đội biên phòng,
  đồn biên phòng, biên phòng, bộ chỉ huy, bộ chỉ huy quân sự, quân khu, sở, ubnd, ủy ban nhân dân, hđnd, hội đồng nhân dân, tỉnh ủy, huyện ủy,
  thành ủy, thị ủy, đảng ủy, nhà hảo tâm, các nhà hảo tâm, mạnh thường quân, câu lạc bộ, nhóm thiện nguyện, trường, trường học, bệnh viện,
  hội chữ thập đỏ, hội người cao tuổi, hội khuyến học, hội luật gia, hội doanh nghiệp, hiệp hội, hội đồng hương, giáo xứ, giáo phận, chùa,
  giáo hội, ban trị sự, bảo hiểm xã hội, cả nước, toàn quốc, trung ương, chính phủ, bộ, quỹ bảo trợ, tổ chức phi chính phủ, chi cục, cục,
  công đoàn ngành, công đoàn viên chức, chi hội, chi đoàn, công đoàn cơ sở, ban công tác mặt trận, các nhà tài trợ, nhà tài trợ, một gia đình,
  một doanh nghiệp, ngân sách, nguồn ngân sách, dòng họ, bà con, kiều bào, quỹ bảo trợ trẻ em, gia đình ông, gia đình bà, hội viên, đoàn viên, tuổi trẻ, thanh niên, phụ nữ, nông dân,
  cựu chiến binh, người dân, nhân dân, bà con, cộng đồng, cán bộ, công nhân, công chức, giáo viên, học sinh, lực lượng, chiến sĩ,
  ban thanh tra nhân dân, thanh tra, ban giám sát đầu tư của cộng đồng, kiểm toán, tòa án, viện kiểm sát`),
)

/** Names that hold a body's name and are none. */
export const NO_BODY: Phrases<string> = phrases(
  split(`mái ấm công đoàn, sổ tiết kiệm công đoàn, công tác mặt trận, công tác công đoàn, cán bộ mặt trận, cán bộ công đoàn, đoàn viên công đoàn,
  quỹ hỗ trợ nông dân, quỹ vì người nghèo, ngày hội đại đoàn kết, nhiệm vụ của mặt trận, đồng chí, trường hợp, bộ mặt, sở hữu, cơ sở,
  dẫn đầu toàn tỉnh, đứng đầu toàn tỉnh, dẫn đầu cả tỉnh, đứng đầu cả tỉnh, cao nhất toàn tỉnh, nhiều nhất toàn tỉnh, nhất toàn tỉnh,
  tầng lớp nhân dân, cục bộ, bộ phận, toàn bộ, cán bộ hội, xã hội, tỉnh hội, huyện hội, chùa chiền, chi đoàn viên`),
)

export const PLACE_KINDS: Phrases<'province' | 'district' | 'commune'> = new PhraseTable([
  ...named('province' as const, 'tỉnh'),
  ...named('district' as const, 'huyện, thành phố, tp, thị xã, tx, tp ., tx .'),
  ...named('commune' as const, 'xã, phường, thị trấn, tt'),
])
/** Below the communes nobody keeps figures. */
export const VILLAGES: Phrases<string> = phrases(
  split('bản, xóm, thôn, khối, làng, tổ dân phố, khối phố, tiểu khu'),
)
export const LOCAL: ReadonlySet<string> = new Set(keysOf('tại ở'))
/** After "tại": a house or a meeting, no place that figures are kept of. */
export const VENUES: Phrases<string> = phrases(
  split(
    'hội nghị, đại hội, hội trường, nhà văn hóa, trung tâm, quảng trường, quyết định, nghị quyết, kế hoạch, trụ sở, lễ, buổi, phiên, báo cáo, ủy ban',
  ),
)
export const SEVERAL: Phrases<string> = phrases(
  split(`các huyện, các xã, một số huyện, một số xã, nhiều huyện, nhiều xã, một số địa phương, nhiều địa phương, những xã, các bản, các thôn, các xóm,
  một số đơn vị, toàn huyện, toàn xã, toàn thành phố, toàn phường, vùng cao, miền núi, một số thôn, một số bản, địa bàn huyện, địa bàn xã, trong huyện, trong xã, tại địa phương, tại đây, địa phương này`),
)
/** "các huyện, thành, thị" is everywhere. */
export const EVERYWHERE: Phrases<string> = phrases(
  split('các địa phương').concat([
    'các huyện, thành, thị',
    'các huyện, thành phố, thị xã',
    'các huyện, thị xã, thành phố',
    'các huyện, thành phố',
    'các xã, phường',
    'các xã, phường, thị trấn',
    'các huyện, thị, thành',
  ]),
)
/** Their papers are commented on, their places are visited: behind a figure they do not own it. */
export const AUTHORITIES: ReadonlySet<string> = new Set(
  split(
    'tỉnh ủy, huyện ủy, thành ủy, thị ủy, đảng ủy, ubnd, ủy ban nhân dân, hđnd, hội đồng nhân dân, sở, bộ, chính phủ, trung ương, cục, chi cục',
  ),
)
/** Before a person's name. */
export const PERSONS: ReadonlySet<string> = new Set(keysOf('ông bà anh chị chí em cụ'))
/** Before a body: one of its people. */
export const OFFICES: Phrases<string> = phrases(
  split(
    'chủ tịch, phó chủ tịch, phó chủ tịch thường trực, bí thư, phó bí thư, trưởng ban, phó trưởng ban, đại diện, lãnh đạo, thường trực',
  ),
)
export const SPEECH: Phrases<string> = phrases(
  split(`cho biết, cho biết thêm, nêu thêm, nói thêm, thông tin thêm, nhấn mạnh thêm, nói, khẳng định, nhấn mạnh, phát biểu, thông tin, chia sẻ, báo cáo, thông báo, đánh giá, kết luận, nêu, khẳng định, cho hay,
  trao đổi, yêu cầu, đề nghị, ghi nhận, biểu dương, lưu ý, giải đáp, chủ trì, tham dự, dự`),
)
