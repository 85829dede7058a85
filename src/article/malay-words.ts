/** Words that tell Indonesian from Malay: each is usual in one and rare in the other. Pure. */

const INDONESIAN = new Set(
  `bisa bahwa karena kantor polisi mobil uang kemarin senin kamis jumat maret agustus desember juni juli miliar triliun
persen perusahaan pemerintah inggris prancis tiongkok ukraina eropa setelah mengatakan partai pemilu pengadilan
tentara bandara penelitian siswa universitas olahraga pertandingan pria kendaraan menyebut sejumlah terkait soal usai
saat tim resmi listrik kualitas aktivitas ekspor impor konsumen energi februari lanjut butuh sepeda menit gawang kiper
pelatih klub kompetisi korban lokasi kepolisian membahas berbicara sekitar yaitu istri bagian film musik grup dirilis
berbeda perbedaan hukum militer internasional nasional metode efek kelompok stasiun dokter obat pengobatan tanggal
didirikan dimulai ditemukan memiliki berbagai dikenal lainnya dll kabupaten kecamatan provinsi meskipun
maupun`.split(/\s+/),
)
const MALAY = new Set(
  `boleh bahawa kerana pejabat polis wang semalam isnin khamis jumaat ahad mac ogos disember jun julai bilion trilion
peratus syarikat kerajaan inggeris perancis eropah selepas berkata ahli parti mahkamah tentera kajian pelajar universiti
sukan perlawanan lelaki kanak kenderaan iaitu ialah daripada beliau manakala tiada semasa maut hospital elektrik kualiti
aktiviti eksport import dijangka memaklumkan cawangan basikal perkhidmatan minit mangsa jurulatih kelab membincangkan
pertubuhan penjuru bekas mengikut menerusi perjumpaan tarikh antarabangsa kebangsaan bahagian isteri filem muzik
kumpulan berbeza perbezaan kaedah ubat doktor stesen ditubuhkan bermula ditemui sahaja baharu amat pelbagai dikenali
dipanggil rawatan sebarang`.split(/\s+/),
)

/** Which of the two a text is written in; `undefined` when the words do not say. */
export function indonesianOrMalay(text: string): 'id' | 'ms' | undefined {
  let balance = 0
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    balance += INDONESIAN.has(word) ? 1 : MALAY.has(word) ? -1 : 0
  if (balance === 0) return undefined
  return balance > 0 ? 'id' : 'ms'
}
