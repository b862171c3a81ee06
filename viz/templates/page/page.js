// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var lc=Object.defineProperty;var st=(t,e)=>{for(var n in e)lc(t,n,{get:e[n],enumerable:!0})};var Et=Uint8Array,He=Uint16Array,cc=Int32Array,ys=new Et([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5,0,0,0,0]),vs=new Et([0,0,0,0,1,1,2,2,3,3,4,4,5,
5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13,0,0]),fc=new Et([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),xs=function(t,e){for(var n=new He(31),o=0;o<31;++o)n[o]=
e+=1<<t[o-1];for(var r=new cc(n[30]),o=1;o<30;++o)for(var i=n[o];i<n[o+1];++i)r[i]=i-n[o]<<5|o;return{b:n,r}},bs=xs(ys,2),ks=bs.b,pc=bs.r;ks[28]=258,pc[258]=28;
var $s=xs(vs,0),dc=$s.b,id=$s.r,vr=new He(32768);for(F=0;F<32768;++F)Qt=(F&43690)>>1|(F&21845)<<1,Qt=(Qt&52428)>>2|(Qt&13107)<<2,Qt=(Qt&61680)>>4|(Qt&3855)<<4,vr[F]=
((Qt&65280)>>8|(Qt&255)<<8)>>1;var Qt,F,Ln=(function(t,e,n){for(var o=t.length,r=0,i=new He(e);r<o;++r)t[r]&&++i[t[r]-1];var s=new He(e);for(r=1;r<e;++r)s[r]=s[r-
1]+i[r-1]<<1;var a;if(n){a=new He(1<<e);var l=15-e;for(r=0;r<o;++r)if(t[r])for(var d=r<<4|t[r],p=e-t[r],f=s[t[r]-1]++<<p,h=f|(1<<p)-1;f<=h;++f)a[vr[f]>>l]=d}else
for(a=new He(o),r=0;r<o;++r)t[r]&&(a[r]=vr[s[t[r]-1]++]>>15-t[r]);return a}),An=new Et(288);for(F=0;F<144;++F)An[F]=8;var F;for(F=144;F<256;++F)An[F]=9;var F;for(F=
256;F<280;++F)An[F]=7;var F;for(F=280;F<288;++F)An[F]=8;var F,Ms=new Et(32);for(F=0;F<32;++F)Ms[F]=5;var F;var uc=Ln(An,9,1);var hc=Ln(Ms,5,1),wr=function(t){for(var e=t[0],n=1;n<t.length;++n)t[n]>e&&(e=t[n]);return e},Wt=function(t,e,n){var o=e/8|0;return(t[o]|t[o+1]<<8)>>(e&7)&n},yr=function(t,e){
var n=e/8|0;return(t[n]|t[n+1]<<8|t[n+2]<<16)>>(e&7)},mc=function(t){return(t+7)/8|0},Ss=function(t,e,n){return(e==null||e<0)&&(e=0),(n==null||n>t.length)&&(n=t.
length),new Et(t.subarray(e,n))};var gc=["unexpected EOF","invalid block type","invalid length/literal","invalid distance","stream finished","no stream handler",,"no callback","invalid UTF-8 da\
ta","extra field too long","date not in range 1980-2099","filename too long","stream finishing","invalid zip data"],Ut=function(t,e,n){var o=new Error(e||gc[t]);
if(o.code=t,Error.captureStackTrace&&Error.captureStackTrace(o,Ut),!n)throw o;return o},wc=function(t,e,n,o){var r=t.length,i=o?o.length:0;if(!r||e.f&&!e.l)return n||
new Et(0);var s=!n,a=s||e.i!=2,l=e.i;s&&(n=new Et(r*3));var d=function(ms){var gs=n.length;if(ms>gs){var ws=new Et(Math.max(gs*2,ms));ws.set(n),n=ws}},p=e.f||0,
f=e.p||0,h=e.b||0,y=e.l,b=e.d,x=e.m,M=e.n,L=r*8;do{if(!y){p=Wt(t,f,1);var O=Wt(t,f+1,3);if(f+=3,O)if(O==1)y=uc,b=hc,x=9,M=5;else if(O==2){var R=Wt(t,f,31)+257,U=Wt(
t,f+10,15)+4,V=R+Wt(t,f+5,31)+1;f+=14;for(var ot=new Et(V),kt=new Et(19),Y=0;Y<U;++Y)kt[fc[Y]]=Wt(t,f+Y*3,7);f+=U*3;for(var zt=wr(kt),Mn=(1<<zt)-1,Sn=Ln(kt,zt,1),
Y=0;Y<V;){var ao=Sn[Wt(t,f,Mn)];f+=ao&15;var S=ao>>4;if(S<16)ot[Y++]=S;else{var Fe=0,lo=0;for(S==16?(lo=3+Wt(t,f,3),f+=2,Fe=ot[Y-1]):S==17?(lo=3+Wt(t,f,7),f+=3):
S==18&&(lo=11+Wt(t,f,127),f+=7);lo--;)ot[Y++]=Fe}}var ps=ot.subarray(0,R),pe=ot.subarray(R);x=wr(ps),M=wr(pe),y=Ln(ps,x,1),b=Ln(pe,M,1)}else Ut(1);else{var S=mc(
f)+4,C=t[S-4]|t[S-3]<<8,j=S+C;if(j>r){l&&Ut(0);break}a&&d(h+C),n.set(t.subarray(S,j),h),e.b=h+=C,e.p=f=j*8,e.f=p;continue}if(f>L){l&&Ut(0);break}}a&&d(h+131072);
for(var ic=(1<<x)-1,sc=(1<<M)-1,hr=f;;hr=f){var Fe=y[yr(t,f)&ic],Ue=Fe>>4;if(f+=Fe&15,f>L){l&&Ut(0);break}if(Fe||Ut(2),Ue<256)n[h++]=Ue;else if(Ue==256){hr=f,y=
null;break}else{var ds=Ue-254;if(Ue>264){var Y=Ue-257,On=ys[Y];ds=Wt(t,f,(1<<On)-1)+ks[Y],f+=On}var mr=b[yr(t,f)&sc],gr=mr>>4;mr||Ut(3),f+=mr&15;var pe=dc[gr];if(gr>
3){var On=vs[gr];pe+=yr(t,f)&(1<<On)-1,f+=On}if(f>L){l&&Ut(0);break}a&&d(h+131072);var us=h+ds;if(h<pe){var hs=i-pe,ac=Math.min(pe,us);for(hs+h<0&&Ut(3);h<ac;++h)
n[h]=o[hs+h]}for(;h<us;++h)n[h]=n[h-pe]}}e.l=y,e.p=hr,e.b=h,e.f=p,y&&(p=1,e.m=x,e.d=b,e.n=M)}while(!p);return h!=n.length&&s?Ss(n,0,h):n.subarray(0,h)};var yc=new Et(0);function Os(t,e){return wc(t,{i:2},e&&e.out,e&&e.dictionary)}var xr=typeof TextDecoder<"u"&&new TextDecoder,vc=0;try{xr.decode(yc,{stream:!0}),vc=1}catch{}var xc=function(t){for(var e="",n=0;;){var o=t[n++],r=(o>127)+(o>223)+
(o>239);if(n+r>t.length)return{s:e,r:Ss(t,n-1)};r?r==3?(o=((o&15)<<18|(t[n++]&63)<<12|(t[n++]&63)<<6|t[n++]&63)-65536,e+=String.fromCharCode(55296|o>>10,56320|o&
1023)):r&1?e+=String.fromCharCode((o&31)<<6|t[n++]&63):e+=String.fromCharCode((o&15)<<12|(t[n++]&63)<<6|t[n++]&63):e+=String.fromCharCode(o)}};function Ls(t,e){if(e){for(var n="",o=0;o<t.length;o+=16384)n+=String.fromCharCode.apply(null,t.subarray(o,o+16384));return n}else{if(xr)return xr.decode(t);var r=xc(
t),i=r.s,n=r.r;return n.length&&Ut(8),i}}var m=t=>document.getElementById(t),Ht=document.documentElement,z=m("board"),E=(t,e,n)=>{let o=document.createElement(t);return e!==void 0&&e!==""&&(o.textContent=
e),n&&(o.className=n),o},q=(t,e,n)=>{let o=E("button",t,n);return o.type="button",o.addEventListener("click",e),o},Gt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],_t=t=>t.target,bc="http://www.w3.org/2000/svg",tt=(t,e,n)=>{let o=document.createElementNS(bc,t);for(let[r,i]of Object.entries(e))o.setAttribute(r,
String(i));return n&&(o.textContent=n),o},Pe=t=>t.getContext("2d"),N=t=>{m("told").textContent!==t&&(m("told").textContent=t)},En={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};function co(t){let e=m(t);return e.dataset.packed?Ls(Os(Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0)))):e.textContent}var br=document.createElement("script");br.textContent=co("engine");document.head.append(br);br.remove();var Cn=t=>JSON.parse(co(t)),As=({count:t,same:e,each:n})=>{let o=new Array(t),r=Object.keys(n);for(let i=0;i<t;i++){let s={at:i,...e};for(let a of r)s[a]=n[a][i];
o[i]=s}return o},Es=Cn("model"),k=As(Es.nodes),P=As(Es.edges),w=Cn("data"),D=new Map(k.map(t=>[t.id,t])),G=new Map(P.map(t=>[t.uid,t])),K=new Map;for(let t of k)
K.set(t.uid,[...K.get(t.uid)||[],t]);var I=k.map(()=>[]);for(let t of P)I[t.source].push(t),t.target!==t.source&&I[t.target].push(t);var te=P.length>w.limits.many,
Dt={texts:[],cards:{},lines:{},claims:{}},Bt=Cn("left"),Cs=[...document.body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.outerHTML]);Bt.file&&(w.live=null);var qt=w.
live?location.pathname+location.search:"",Ge=(w.near?w.near.packs:[]).map(([t,e,n,o,r,i,s,a,l])=>({id:t.slice(5),one:e,many:n,label:o,box:[r,i,s,a],members:l})),
ct=new Map(Ge.map(t=>[t.id,t])),Tn=new Map(Ge.flatMap(t=>t.members.map(e=>[e,t]))),$t=w.near&&w.near.sizes,H=w.live,Ts=t=>H&&H.opens[t.startsWith("card:")?D.get(
t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var de=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=de(),g={lines:[],pills:[],cards:new Uint8Array(
k.length),drawn:new Uint8Array(P.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},at=[],u={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},v={hover:"",pulled:[],moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var Ps=t=>[["pin",t.pinned],["laid",t.laid]],kc=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function ee(){let t=new URLSearchParams,e=de();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[n,
o]of Ps(c))o.size&&t.set(n,[...o].map(([r,[i,s]])=>`${r}~${i}~${s}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Kt(t){let e=new URLSearchParams(t),n=h=>e.get(h)||"",o=h=>n(h).split("\
~").filter(Boolean),r=de(),i=r.to,s=(h,y,b,x)=>Number.isInteger(h)&&h>=y&&h<=b?h:x,a=n("at");(a.startsWith("card:")&&D.has(a.slice(5))||a.startsWith("line:")&&G.
has(a.slice(5))||a.startsWith("pack:")&&ct.has(a.slice(5)))&&(r.at=a),r.route=s(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(h=>h.length))-
1,-1),r.known=w.clock.known.includes(n("known"))?n("known"):"";let l=n("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let d=n("true").split("-").map(h=>parseInt(h,10));d.length===2&&([r.from,r.to]=[s(d[0],0,i,0),s(d[1],0,i,i)]),r.from>r.to&&([r.from,r.to]=[0,i]),
r.off=new Set(o("off")),r.least=Math.min(Math.max(parseFloat(n("least"))||0,0),1);for(let[h,y]of kc(r))for(let b of o(h))D.has(b)&&y.add(b);for(let[h,y]of Ps(r)){
let b=o(h);for(let x=0;x+2<b.length;x+=3){let M=[parseFloat(b[x+1]),parseFloat(b[x+2])];(D.has(b[x])||ct.has(b[x]))&&M.every(Number.isFinite)&&y.set(b[x],M)}}r.
open=new Set(o("open").filter(h=>ct.has(h))),r.mode=["picture","table","map"].includes(n("as"))&&(n("as")!=="map"||w.map)?n("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(n("turn"))?n("turn"):"",r.theme=["dark","light"].includes(n("theme"))?n("theme"):"";let p=o("join");p.length===2&&p.every(
h=>D.has(h))&&(r.ends=p),r.grown=w.live||Bt.grown?o("grow").filter(h=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(h)):[];let f=n("eye").split("_").map(parseFloat);return r.
eye=f.length===3&&f.every(Number.isFinite)&&f[2]>0?[f[0],f[1],f[2]]:null,r}function gt(){let t=ee();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function Mt(t,e){let n=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},o;try{o=await fetch(t,n)}catch{throw new Error(
"The explorer does not answer: it was ended, or is busy. Start it again as you did, then reload this page")}if(!o.ok)throw new Error((await o.text()).trim().split(
`
`)[0].slice(0,300));return o.json()}var Ns={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},W={by:Bt.by||"",notes:Bt.notes||[],steps:Bt.steps||[]},qe=[],js=Promise.resolve(),Pn=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),zs=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,ue=()=>JSON.stringify([W.notes,W.steps]);function Ws(t){
let e=ue();[W.notes,W.steps]=JSON.parse(t),jn(e)}function jn(t){if(t===ue())return;if(!w.live){v.unsaved=!0;return}let[e,n]=JSON.parse(t),o=new Map(e.map(s=>[s.
key,JSON.stringify(s)])),r=new Set(W.notes.map(s=>s.key)),i=W.notes.filter(s=>o.get(s.key)!==JSON.stringify(s)).map(s=>["/api/notes",{note:s}]);for(let s of e)r.
has(s.key)||i.push(["/api/notes/drop",{key:s.key}]);JSON.stringify(n)!==JSON.stringify(W.steps)&&i.push(["/api/story",{page:qt,steps:W.steps}]);for(let[s,a]of i)
js=js.then(()=>Mt(s,a)).catch(l=>{v.unsaved=!0,N(`Not saved in the case: ${l.message}`)})}var kr=()=>({view:ee(),own:ue()}),ne=[],oe=[],Ds=0;function St(t=""){let e=t&&t===v.lastKind&&performance.now()-Ds<700;[v.lastKind,Ds]=[t,performance.now()],!e&&
(ne.push(kr()),oe.length=0)}function he(t,e=""){let n=ue();St(e),t(),jn(n),Z()}function B(t,e=!1,n=""){St(n),t(),Z(e)}var Bs=[],Is=t=>Bs.push(t);function Z(t=!1){for(let e of Bs)e(t)}var J=t=>Math.round(t*10)/10,$=t=>String(J(t)),me=(t,e,n=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+n&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+n;function Us(t,e){let n=e[0]-
t[0],o=e[1]-t[1],r=Math.hypot(n,o)||1,i=[n/r,o/r],s=[e[0]-i[0]*e[2]/2,e[1]-i[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:s,way:i,label:null}}var $r=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),Mr=t=>t.curve||=$r(t.d);function Zt(t,e){let n=Mr(t),o=1-e,r=[o*o*o,3*o*o*e,3*o*e*e,e*e*e],i=s=>r.reduce((a,l,d)=>a+l*n[2*d+s],0);
return[i(0),i(1)]}function fo(t,e,n=0){let[o,r]=Zt(t,n);for(let i=n;i<.9;i+=.01){let[s,a]=Zt(t,i);if(Math.hypot(s-o,a-r)>=e)return i}return .5}var Sr=(t,e,n,o,r,i)=>{
let s={d:`M${$(t)} ${$(e)}C${[...n,o,r].map($).join(" ")}`,tip:[o,r],way:i,curve:[t,e,...n,o,r]};return{...s,label:[...Zt(s,.5),0,0]}},Or=t=>t.points||=$r(t.d);
function po(t){let e=Or(t),n=2*Math.floor(e.length/4);return[e[n],e[n+1]]}var Rs=16;function Mc(t){if(t.pieces)return t.pieces;let e=[],[n,o]=[0,0],r=(i,s)=>{e.
push(n,o,i,s),[n,o]=[i,s]};for(let[,i,s]of t.d.matchAll(/([MLC])([^MLC]*)/g)){let a=$r(s);if(i==="M")[n,o]=a;else if(i==="L")for(let l=0;l<a.length;l+=2)r(a[l],
a[l+1]);else for(let l=0;l<a.length;l+=6){let d={d:"",curve:[n,o,...a.slice(l,l+6)]};for(let p=1;p<=Rs;p++)r(...Zt(d,p/Rs))}}return t.pieces=e}function uo(t,e,n,o){
if(t.label&&me([e,n,0,0],t.label))return 0;if(t.from)return Fs(e,n,t.from,t.tip);let r=Mc(t),i=1/0;for(let s=0;s<r.length;s+=4)Math.min(r[s],r[s+2])-e>o||e-Math.
max(r[s],r[s+2])>o||(i=Math.min(i,Fs(e,n,[r[s],r[s+1]],[r[s+2],r[s+3]])));return i}function Fs(t,e,[n,o],[r,i]){let s=r-n,a=i-o,l=Math.min(Math.max(((t-n)*s+(e-
o)*a)/(s*s+a*a||1),0),1);return Math.hypot(t-n-l*s,e-o-l*a)}var Ot=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+
e[2]/2)),Math.max(...t.map(e=>e[1]+e[3]/2))],ho=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function Lr(t,e,n,o,r){
let[i,s]=e-t>o-n?r:[t,e];return i<n?i-n:s>o?Math.min(s-o,i-n):0}function Hs(t,[e,n]){let o=!1;return t.forEach(([r,i],s)=>{let[a,l]=t.at(s-1)||t[0];l>n!=i>n&&e<
(a-r)*(n-i)/(l-i)+r&&(o=!o)}),o}var mo=t=>{let e=u.placed&&u.placed.kind==="near"&&Tn.get(t.at);return e&&!c.open.has(e.id)?e:null},_=t=>mo(t)||t,Nn=t=>(t.members?"pack:":"card:")+t.id,Jt=t=>t.
members.map(e=>k[e]).filter(e=>g.cards[e.at]),Ct=()=>[...new Set(k.filter(t=>g.cards[t.at]).map(_))],re=t=>{let e=Jt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Ke=t=>t.members?Jt(t).map(e=>e.id):[t.id],pt=t=>ct.get(t)||D.get(t),ge=(t,e)=>t.source===e.at?t.target:t.source,zn=t=>`${k[t.source].name} ${t.relation}\
 ${k[t.target].name}${t.goods?` [${t.goods}]`:""}`,X=t=>t.slice(5);var T=t=>{let e=t.members?t:_(t),{x:n,y:o,w:r,h:i}=u.placed.cards,s=e.box||[n[e.at],o[e.at],r[e.at],i[e.at]],a=u.placed.kind==="map"?null:c.pinned.get(e.id)||(u.
placed.kind==="near"?c.laid.get(e.id)||u.loose.get(e.id):null);return a?[a[0],a[1],s[2],s[3]]:s},Gs=t=>[...t.filter(e=>!c.pinned.has(e.id)),...t.filter(e=>c.pinned.
has(e.id))],go=t=>Math.min((z.clientWidth-36)/t.width,(z.clientHeight-36)/t.height,1.15);function qs(){return c.mode==="map"?w.map:w.field?w.field:w.near?w.near:
c.turn?c.turn==="tall"?w.tall:w.wide:window.innerWidth<=760||go(w.tall)>1.2*go(w.wide)?w.tall:w.wide}function Ar(t,{middle:e,chip:n,gutter:o}){if(!t)return 0;let r=(e+n)/2+o;return Math.sign(t)*(r+(Math.abs(t)-1)*(n+o))}function Ks(t,e){let n=Ar(1,e);if(Math.abs(
t)<n/2)return 0;let o=Math.round((Math.abs(t)-n)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,o+1)}function wo(t,e,[n,o],r,i){let s=r.filter(p=>Math.abs(p[0]-
t)<(p[2]+n)/2+4),a=p=>(p[3]+o)/2+i,d=[e,...s.flatMap(p=>[p[1]-a(p),p[1]+a(p)])].filter(p=>s.every(f=>Math.abs(p-f[1])>a(f)-.05));return J(d.reduce((p,f)=>Math.abs(
f-e)<Math.abs(p-e)?f:p))}function Zs(t,{gap:e,group:n,head:o}){let r=new Set,i=[],s=0;return t.forEach(({tall:a,kind:l,headed:d},p)=>{p&&l!==t[p-1].kind&&(s+=n),
d&&!r.has(l)&&(s+=o),r.add(l),i.push(s+a/2),s+=a+e}),[i,s]}function Js(t){let e=[];for(let n of t){let o={value:n,count:1};for(let r=e.at(-1);r&&r.value>o.value;r=
e.at(-1)){let i=r.count+o.count;o={value:(r.value*r.count+o.value*o.count)/i,count:i},e.pop()}e.push(o)}return e.flatMap(({value:n,count:o})=>new Array(o).fill(
n))}var Vs=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||u.loose.size>0,Wn=()=>k[w.near.columns.indexOf(0)],Sc=t=>Ar(t,$t),Dn=t=>w.near.cards.
x[Wn().at]+Sc(t),Ze=t=>t.members?t.members[0]:t.at;function we(t){let e=c.pinned.get(t.id);return e?Ks(e[0]-Dn(0),$t):w.near.columns[Ze(t)]}var Er=t=>{let e=w.near.
parents[Ze(t)];return e>=0&&g.cards[e]?_(k[e]):null},Cr=()=>[...w.near.heads.map(([t,,,,e])=>({words:t,members:e})),...Ge.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function Tr(){let t=[];for(let{words:e,members:n}of Cr()){let o=n.map(l=>k[l]).filter(l=>g.cards[l.at]&&!c.pinned.has(_(l).id)).map(
T);if(!o.length)continue;let[r,i,s,a]=o.reduce((l,d)=>d[1]-d[3]/2<l[1]-l[3]/2?d:l);t.push([e,r-s/2,i-a/2-5,s])}return t}var Bn=()=>Tr().map(([,t,e,n])=>[t+n/2,e-
4,n,14]);function Xs(){let t=u.loose;if(u.loose=new Map,u.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=Ct(),n=i=>c.laid.has(i.id)||c.pinned.has(i.id),
o=e.filter(n).map(T),r=[];for(let i of e.filter(s=>!n(s))){let s=T(i);!o.some(l=>me(l,s))?o.push(s):r.push(i)}r.length&&o.push(...Bn());for(let i of r){let[s,a,
l,d]=T(i),p=[s,wo(s,a,[l,d],o,$t.gap)];u.loose.set(i.id,p),o.push([...p,l,d])}}return t.size!==u.loose.size||[...u.loose].some(([e,n])=>String(t.get(e))!==String(
n))}var Lt={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Pr={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},yo=t=>t!==null&&t.printed===Pr.printed;function Ys(t,{known:e,newest:n,start:o,end:r}){let i=e||
n,s="";for(let[a,l,d,p]of t){let f=p?a<=i:!e||a!==""&&a<=e;s+=f&&l<=(r||"9999-12-31")&&d>=(o||"0000-01-01")?"1":"0"}return s}function Qs(t,e){return t===null?e===
null?"":"appeared":e===null?"went":yo(t)||yo(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var ve=()=>c.from===0&&c.to===de().to?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function Rn(t){let[e,n]=ve();return Ys(t,{known:c.known,newest:w.
clock.newest,start:e,end:n})}var je=()=>c.known!==""||ve()[1]!=="";function _s(t){let e=Rn(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.
states[e]||{}:{}}var ye=w.states.lines,jr=(t,e)=>t in ye.same?ye.same[t]:ye.each[t][e];function Oc({at:t}){return ye.more[t]?ye.more[t]:ye.dated?{items:[[jr("kn\
own",t),jr("start",t),jr("end",t)]]}:{items:[]}}function Nr(t){if(!je())return t;let e=_s(Oc(t));return e===null?null:{...t,...e===void 0?Pr:e}}function zr(t){let e=w.
states.cards[t.at];if(!e||!je())return t.pills;let n=_s(e);return Array.isArray(n)?n:t.pills}function vo(){if(!je()||!w.trace.items.length)return w.trace.lists[w.
trace.today];let t=Rn(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&H&&Lc(t),e===void 0?null:w.trace.lists[e]}var In=new Map;
async function Lc(t){if(In.has(t))return;let e=new URLSearchParams(location.search),[n,o]=ve();for(let[r,i]of[["known",c.known],["start",n],["end",o]])e.set(r,i);
In.set(t,"asking the server for the routes of these dates");try{let{routes:r}=await Mt("/api/routes?"+e);for(let i of r)i.drawn=i.lines.every(s=>G.has(s));w.trace.
lists.push(r),w.trace.states[t]=w.trace.lists.length-1}catch(r){In.set(t,r.message)}Rn(w.trace.items)===t&&Z()}function Je(t,e){let n=[c.known,c.against];[c.known,
c.against]=[t,""];try{return e()}finally{[c.known,c.against]=n}}var wt=t=>!t.by||t.by.some(e=>c.grown.includes(e)),It=(t,e)=>c.off.has(`${t}.${e}`);function ta(t){return It("known",t.known)||It("level",t.level)||(t.support===
null?It("weight","none"):It("weight",t.weight)||t.support<c.least)||t.denied&&It("mark","denied")||t.partial&&It("mark","partial")?!1:!Fn("status",t.statuses)&&
!Fn("source",t.sources)&&!Fn("voice",t.voices.map(Ne))&&!It("relation",Ne(t.relation))}var Fn=(t,e)=>e.length>0&&e.every(n=>It(t,n)),Ne=t=>t.replaceAll("~","-"),
xo=t=>Ne(t.country||"none on file"),bo=t=>g.pills[t.at].length?g.pills[t.at].map(e=>Ne(e[0])):["none"];function ea([t,e,n,o,r]){let f=L=>52+L*306,h=L=>120-L*108,y=E("figure","","chart"),b=tt("svg",{viewBox:"0 0 370 150",role:"img","aria-label":n.map(L=>L[4]).join(
"; ")});for(let[L,O]of r)b.append(tt("line",{x1:52,x2:358,y1:h(L),y2:h(L),class:"rule"}),tt("text",{x:46,y:h(L)+4,"text-anchor":"end"},O));b.append(tt("text",{x:52,
y:138},o[0]),tt("text",{x:358,y:138,"text-anchor":"end"},o[1]));let x=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[L,O,S,C,
j]of n){let R=tt("g",{class:`mark m${L%4}`});R.append(tt("title",{},j)),C!==S&&R.append(tt("line",{x1:f(O),x2:f(O),y1:h(S),y2:h(Math.min(C,1)),"stroke-dasharray":"\
2 3"})),R.append(ko(x[L%x.length],f(O),h(S),5)),b.append(R)}let M=E("ul","","key");return e.forEach((L,O)=>{let S=E("li"),C=tt("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${O%4}`});C.append(ko(x[O%x.length],8,7,5)),S.append(C,E("span",L)),M.append(S)}),y.append(b,M,E("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function ko(t,e,n,o){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let s=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;s.push(`${$(
e+1.15*o*Math.cos(l))},${$(n+1.15*o*Math.sin(l))}`)}return tt("polygon",{points:s.join(" ")})}if(t==="circle")return tt("circle",{cx:e,cy:n,r:o});if(t==="ring")
return tt("circle",{cx:e,cy:n,r:o-1,fill:"none","stroke-width":2});let i=t==="bar"?o*.45:o*.9;return tt("rect",{x:e-o*.9,y:n-i,width:o*1.8,height:2*i})}var na=(t,e)=>t.source===e?t.target:t.source;function oa(t,e,n,o){let r=new Map([[t,null]]),i=[t];for(;i.length&&!r.has(e);){let a=[];for(let l of i)for(let d of n[l].
filter(o)){let p=na(d,l);r.has(p)||(r.set(p,d),a.push(p))}i=a}if(!r.has(e))return null;let s=[];for(let a=e,l=r.get(a);l;l=r.get(a))s.unshift(l),a=na(l,a);return s}function $o(){if(c.route>=0&&g.routes[c.route])return Wr(g.routes[c.route]);if(c.ends[1])return Un(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=G.get(c.at.slice(5));return t?new Set([t.uid,k[t.source].id,k[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?ct.get(c.at.slice(5)).members.map(n=>k[n]):[D.get(c.at.slice(5))],e=new Set(t.map(n=>n.id));for(let n of t)for(let o of I[n.
at])g.drawn[o.at]&&[o.uid,k[o.source].id,k[o.target].id].forEach(r=>e.add(r));return e}return null}var Wr=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(K.get(e)||
[]).map(n=>n.id))]);function Un(t,e){let n=i=>g.drawn[i.at]===1,o=oa(D.get(t).at,D.get(e).at,I,n),r=new Set([t,e]);for(let i of o||[])for(let s of[i.uid,k[i.source].
id,k[i.target].id])r.add(s);return{way:o,lit:r}}var Ve=15,Ac=()=>P.filter(t=>g.drawn[t.at]&&u.geometry[t.at].d);function ze(){let t=new Map;for(let e of k){let n=w.map.marks[e.at];!g.cards[e.at]||n<0||(t.has(
n)||t.set(n,[]),t.get(n).push(e))}return t}var Dr=t=>ze().get(w.map.marks[t.at])||[t];function We(){let t=new Map,e=n=>g.lines[n.at].support??-1;for(let n of Ac()){
let{d:o}=u.geometry[n.at];t.has(o)||t.set(o,[]),t.get(o).push(n)}for(let n of t.values())n.sort((o,r)=>e(r)-e(o));return[...t.values()]}var ra=t=>We().find(e=>e.
includes(t))||[t];function ia(t,e){let n=w.map.names[t],[o]=e,r=w.map.how[o.at];return e.length>1?`${n}: ${e.length}`:r==="town"||r==="seat"?`${o.name}, ${n}`:o.
name}function Mo(){if(u.pairs)return u.pairs;u.pairs=new Map;for(let e of P){if(!g.drawn[e.at])continue;let n=Hn(e);n&&(u.pairs.has(n)||u.pairs.set(n,[]),u.pairs.get(
n)?.push(e))}let t=e=>g.lines[e.at].support??-1;for(let e of u.pairs.values())e.sort((n,o)=>t(o)-t(n));return u.pairs}function Hn(t){let e=_(k[t.source]),n=_(k[t.
target]);return e===n&&e.members?"":`${e.id}>${n.id}`}var Xe=t=>Mo().get(Hn(t))||[t],Ec=t=>u.routed.size?u.unrouted.has(t[0].at):u.placed.folded[t[0].at]===1;function Ye(t){
return!Ec(t)||c.every?!0:t.some(e=>g.focus&&g.focus.has(e.uid)||v.hover===e.uid||v.hover===_(k[e.source]).id||v.hover===_(k[e.target]).id)}var sa=t=>u.placed.kind!==
"near"||Hn(t)!==""&&Xe(t)[0]===t&&Ye(Xe(t)),ie=()=>[...Mo().values()].filter(Ye);function aa(){let t=[...Mo().values()],e=t.filter(Ye),n=e.reduce((i,s)=>i+s.length,
0),o=t.length-e.length,r=Ge.filter(i=>!c.open.has(i.id)).reduce((i,s)=>i+Jt(s).length,0);return`${e.length} lines drawn for ${n} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(o?`; ${o} more lines show at the card you point at`:"")}function la(){let t=[...Mo().values()],e=t.filter(Ye),n=t.length-e.length,o=e.
reduce((r,i)=>r+i.length,0);return`${e.length} lines stand for ${o} relations.`+(n?` Further lines not drawn, counted at their cards: ${n}.`:"")}function Br(){let t=k.filter(i=>g.cards[i.at]).map(T);for(let i of ie()){let s=Mr(u.geometry[i[0].at]),a=[s[0],s[2],s[4],s[6]],l=[s[1],s[3],s[5],s[7]],[d,p,f,h]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(d+p)/2,(f+h)/2,p-d,h-f])}if(t.push(...Bn()),!t.length)return[0,0,u.placed.width,u.placed.height];
let[e,n,o,r]=Ot(t);return[e-12,n-12,o+12,r+12]}function Gn(){let t=[...ze().values()].map(([o])=>T(o)).map(([o,r])=>[o-60,r-50,o+150,r+50]);for(let[o]of We()){let r=Or(
u.geometry[o.at]);for(let i=0;i<r.length;i+=2)t.push([r[i]-8,r[i+1]-8,r[i]+8,r[i+1]+8])}if(!t.length)return w.map.near;let e=o=>Math.min(...t.map(r=>r[o])),n=o=>Math.
max(...t.map(r=>r[o]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(n(2),u.placed.width+150),Math.min(n(3),u.placed.height)]}var xe=t=>[...t].map(e=>pt(e)?
T(pt(e)):G.has(e)?u.geometry[G.get(e).at].label:null).filter(Boolean);function be(){if(u.placed.kind==="map")return Gn();if(u.placed.kind==="near")return Br();let t=[
...k.filter(o=>g.cards[o.at]).map(T),...P.filter(o=>g.drawn[o.at]&&u.geometry[o.at].label).map(o=>u.geometry[o.at].label)];if(!t.length)return[0,0,u.placed.width,
u.placed.height];let e=u.placed.kind==="field"?null:[0,0,u.placed.width,u.placed.height],n=e&&t.length===k.length+P.length&&!c.pinned.size?e:Ot(t);return[Math.min(
n[0],n[2])-18,Math.min(n[1],n[3])-(e?34:18),n[2]+18,n[3]+18]}var yt={nodes:new vis.DataSet,edges:new vis.DataSet},A=new vis.Network(z,yt,{physics:!1,layout:{improvedLayout:!1},nodes:{shape:"custom"},edges:{smooth:!1,physics:!1},
interaction:{hover:!0,hoverConnectedEdges:!1,selectConnectedEdges:!1,keyboard:!1,tooltipDelay:1e9}}),Qe=z.querySelector("canvas");function Ir(t,e,n){if(n(t)<=e)return t;let o=[...t],r=a=>o.slice(0,a).join("").trimEnd()+"…",i=0,s=o.length-1;for(;i<s;){let a=i+s+1>>1;n(r(a))<=e?i=a:s=a-1}return r(
i)}function ca(t,e,n,o){let r=[""];for(let i of t.split(" ")){let s=r.length-1,a=r[s]?`${r[s]} ${i}`:i;!r[s]||r.length===n||o(a)<=e?r[s]=a:r.push(i)}return r.map(
i=>Ir(i,e,o))}var Rr=window.matchMedia("(prefers-color-scheme: dark)"),lt=()=>(c.theme||(Rr.matches?"dark":"light"))==="dark",vt=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Rt=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:n=>e?w.looks[n].dark:w.looks[n].light}),et=t=>g.focus!==null&&!g.focus.has(t)||
g.gone.has(t),dt=t=>!v.saving&&c.at===t,ke=t=>!v.saving&&c.picked.has(t),So=t=>!v.saving&&c.pinned.has(t);function _e(t,e,n,o,r,i){t.fillStyle=t.strokeStyle=i,t.
beginPath();let s={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(s){for(let a=0;a<s[0];a++){let l=(s[1]+360*a/s[0])*Math.PI/180;t.lineTo(
n+1.15*r*Math.cos(l),o+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(n,o,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(n,
o,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(n-r*.9,o-a,r*1.8,2*a)}}function tn(t,e,n,o,r,i){t.beginPath(),t.roundRect(e,n,
o,r,i)}function Oo(t,{tip:[e,n],way:[o,r]},i,s=1){let a=(6+i)/s,l=a*.45,d=e-o*a,p=n-r*a;t.moveTo(e,n),t.lineTo(d-r*l,p+o*l),t.lineTo(d+r*l,p-o*l),t.closePath()}
var At=11,se=10;function xt(t,e,n){return fa.font=vt(100,n),fa.measureText(t).width*e/100}var $e=(t,e,n,o)=>Ir(t,e,r=>xt(r,n,o)),ut=(t,e,n,o,r)=>ca(t,e,o,i=>xt(
i,n,r)),en=40,fa=document.createElement("canvas").getContext("2d");var Cc={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Tt=t=>String(t).replace(/[&<>"']/g,e=>Cc[e]),Me=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function Lo(t,e,n,o,r){let i=r*.45;t.push({round:[n,o,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${$(n-i)} ${$(o-i)}L${$(n+i)} ${$(o+i)}M${$(n+i)} ${$(
o-i)}L${$(n-i)} ${$(o+i)}`,stroke:e.ink,width:r*.28,dash:[]})}function Ao(t,[e,n],[o,r],i,s){let a=i*.45,l=e-o*i,d=n-r*i;t.push({points:[[e,n],[l-r*a,d+o*a],[l+
r*a,d-o*a]],fill:s})}function Vt(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return Tc(t,e);if(e.glyph)return _e(t,e.glyph,...e.at,e.fill);let n=null;if(t.
beginPath(),e.d)n=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[o,r]of e.points)t.lineTo(o,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,n?t.stroke(n):t.stroke())}function Tc(t,{words:e,x:n,y:o,size:r,fill:i,bold:s,italic:a,
anchor:l,halo:d,wide:p}){t.font=(a?"italic ":"")+vt(r,s),t.textAlign={middle:"center",end:"right"}[l]||"left",t.textBaseline="alphabetic",d&&(t.strokeStyle=d,t.
lineWidth=p||4,t.lineJoin="round",t.strokeText(e,n,o)),t.fillStyle=i,t.fillText(e,n,o)}var pa=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map($).join(
" ")}"`:"";function nn(t){let e=` fill="${t.fill||"none"}"`,n=t.stroke?` stroke="${t.stroke}" stroke-width="${$(t.width)}"`:"";if(t.words!==void 0){let l=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),d=t.halo?` stroke="${t.halo}" stroke-width="${$(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${$(t.x)}" y="${$(t.y)}" font-size="${$(t.size)}"${e}${l}${d}>${Tt(t.words)}</text>`}if(t.
glyph)return Eo(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${n}${pa(t)}/>`;if(t.round)return`<circle cx="${$(t.round[0])}" cy="${$(t.round[1])}" \
r="${$(t.round[2])}"${e}${n}${pa(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map($).join(",")).join(" ")}"${e}/>`;let[o,r,i,s,a]=t.box;return`\
<rect x="${$(o)}" y="${$(r)}" width="${$(i)}" height="${$(s)}" rx="${$(a)}"${e}${n}/>`}var Eo=(t,e,n,o,r)=>{let i=ko(t,e,n,o),s=[...i.attributes].filter(l=>l.name!==
"fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?$(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${i.tagName}${s}${a}/>`};var Fr=.775,Co=.5,da=.36,on=t=>!g.focus||t.some(e=>g.focus?.has(e.uid));function Ur({c:t},e,n){let o=[];return Pc(o,t,e,n,!on(e)),o}function Hr({c:t},e){let n=[];
return jc(n,t,e),n}function Gr({c:t,look:e},n,o){let r=[];return n.members?Nc(r,t,e,n,o):zc(r,t,e,n,o),r}function Pc(t,e,n,o,r){let i=n[0],s=g.lines[i.at],a=u.geometry[i.
at],l=w.widths[s.weight]*.75,d=n.some(x=>dt("line:"+x.uid)||v.hover===x.uid),p=n.filter(x=>g.lines[x.at].denied).length,f=r?e.faint:d||g.focus?e.mark:e.line,h=w.
known[s.known][1];if(p?t.push({d:a.d,stroke:f,width:l+2.4,dash:h},{d:a.d,stroke:e.ground,width:l+.6,dash:[]}):t.push({d:a.d,stroke:f,width:d?l+.8:l,dash:h}),Ao(
t,a.tip,a.way,5+l,f),r||o<Co)return;let y=Math.max(1,1/o),b=fo(a,10*y);if(n.length>1){let[x,M]=Zt(a,b);t.push({words:String(n.length),x,y:M+4*y,size:At*y,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground}),b=fo(a,14*y,b)}if(n.some(x=>g.lines[x.at].partial)){let[x,M]=Zt(a,b);t.push({words:"…",x,y:M+2*y,size:13*y,fill:e.
soft,bold:!0,anchor:"middle",halo:e.ground}),b=fo(a,14*y,b)}p&&Lo(t,e,...Zt(a,b),5.5*y)}function jc(t,e,n){if(n<Co)return;let o=Math.max(11,At/n);for(let[r,i,s,
a]of Tr())t.push({words:$e(r,a,o,!1),x:i,y:s,size:o,fill:e.soft,halo:e.ground})}var qr=t=>t.members?Ke(t).every(et):et(t.id);function Nc(t,e,n,o,r){let[i,s,a,l]=T(
o),d=i-a/2,p=s-l/2,f=qr(o),h=r<Co,y=Jt(o),b=dt("pack:"+o.id)||y.some(j=>dt("card:"+j.id)),x=v.hover===o.id,M=f?e.faint:n(y[0].family);h||t.push({box:[d+4,p+4,a-
1,l-1,4],fill:e.band,stroke:e.edge,width:1}),t.push({box:[d,p,a,l,4],fill:h?e.ground:e.card,stroke:b||x?e.mark:h?"":e.edge,width:b?3:x?1.8:1}),h||t.push({box:[d,
p,5,l,2],fill:M});let L=r<da&&!b&&!x,O=Math.max(12,At/r);if(t.push({glyph:w.looks[y[0].family].glyph,at:[L?i:d+16,s,L?9:5],fill:M}),L)return;let S=ut(re(o),a-(h?
28:50),O,h?1:Math.max(1,Math.floor((l-4)/(1.16*O))),!0),C=s-S.length*O*1.16/2+O*.92;for(let j of S)t.push({words:j,x:d+27,y:C,size:O,fill:f?e.faint:e.ink,bold:!0}),
C+=O*1.16;h||t.push({d:`M${$(d+a-16)} ${$(s-2)}l4 4l4 -4`,stroke:f?e.faint:e.soft,width:1.6,dash:[]}),u.namesDrawn.push([o.id,O*r,S.join(" ")])}function zc(t,e,n,o,r){
let[i,s,a,l]=T(o),d=i-a/2,p=s-l/2,f=et(o.id),h=o.end!=="",y=u.placed.quiet[o.at]===1,b=r<Co,x=dt("card:"+o.id),M=ke(o.id),L=v.hover===o.id,O=f?e.faint:n(o.family),
S=o.family==="weapon"&&!f,C=!b&&!y,j=x||M||L||h&&!f?e.mark:S?O:e.edge;t.push({box:[d,p,a,l,4],fill:C?e.card:e.ground,stroke:C||x||M?j:"",width:x||M?3:h||S||L?1.8:
1}),C&&t.push({box:[d,p,5,l,2],fill:O});let R=r<da&&!h&&!x&&!L,U=R?9:h?6.5:5;if(t.push({glyph:w.looks[o.family].glyph,at:[R?i:d+16,s,U],fill:O}),g.pills[o.at].length&&
C&&t.push({box:[d+a-6,p+3,3,l-6,1.5],fill:f?e.faint:e.pill}),R)return;let V=Math.max(h?15:12,At/r),ot=b||c.every?0:Wc(o),kt=a-28-(C?9:0)-(ot?20*Math.max(1,1/r):
0),Y=h&&!b&&l>=60?Math.max(11,At/r):0,zt=b?1:Math.max(1,Math.floor((l-4-1.3*Y)/(1.16*V))),Mn=ut(o.name,b?a:kt,V,zt,!y),Sn=s-(Mn.length*V*1.16+Y*1.25)/2+V*.92;for(let ao of Mn)
t.push({words:ao,x:d+27,y:Sn,size:V,fill:f?e.faint:y?e.soft:e.ink,bold:!y,italic:y}),Sn+=V*1.16;u.namesDrawn.push([o.id,V*r,Mn.join(" ")]),Y&&t.push({words:$e(o.
small,kt,Y,!1),x:d+27,y:Sn,size:Y,fill:f?e.faint:e.soft}),Dc(t,e,o,d+a-10,s,p,r,ot,f)}var Wc=t=>[...new Set(I[t.at].filter(e=>g.drawn[e.at]&&Hn(e)).map(e=>Xe(e)))].
filter(e=>!Ye(e)).length;function Dc(t,e,n,o,r,i,s,a,l){let d=At*Math.max(1,1/s),p=l?e.faint:e.soft,f=g.held.get(n.id);a&&t.push({words:`+${a}`,x:o,y:r+d*.35,size:d,
fill:p,anchor:"end"});let h=[f?`${f} folded`:"",So(n.id)?"moved":""].filter(Boolean).join(", ");h&&t.push({words:h,x:o,y:i+d*.3,size:d,fill:p,anchor:"end",halo:e.
ground})}function Kr(){g.cards.length!==k.length&&(g.cards=new Uint8Array(k.length)),g.drawn.length!==P.length&&(g.drawn=new Uint8Array(P.length)),g.lines=Bc(),g.pills=k.
map(zr),g.held=new Map;let t=k.map(n=>!c.hidden.has(n.id)&&!It("family",n.family)&&!It("country",xo(n))&&!Fn("measure",bo(n))&&wt(n)),e=g.lines.map(n=>n!==null&&
wt(n)&&ta(n)&&t[n.source]&&t[n.target]);for(let n of c.folded){let o=D.get(n);if(!t[o.at])continue;let r=new Set;for(let i of I[o.at]){let s=i.source===o.at?i.target:
i.source;!e[i.at]||s===o.at||k[s].end||I[s].every(a=>!e[a.at]||a.source===o.at||a.target===o.at)&&r.add(s)}for(let i of r){t[i]=!1;for(let s of I[i])e[s.at]=!1}
g.held.set(n,r.size)}for(let n of k){let o=I[n.at];g.cards[n.at]=t[n.at]&&(o.length===0||n.end!==""||o.some(r=>e[r.at]))?1:0}for(let n of P)g.drawn[n.at]=e[n.at]?
1:0;u.pairs=null,Ic(),g.routes=vo()||[],g.focus=$o()}var To=(t,e)=>Lt[t][e?3:2],rt=()=>u.earlier!==null;function rn(t,e){if(!t)return e();let n={...g},{pairs:o,
batches:r}=u;Object.assign(g,t),[u.pairs,u.batches]=[null,null];try{return e()}finally{Object.assign(g,n),Object.assign(u,{pairs:o,batches:r})}}function Bc(){let t=P.
map(Nr);if(!c.against)return t;let e=Je(c.against,()=>P.map(Nr));return t.map((n,o)=>{let r=e[o],i=Qs(r,n);return i?{...n||r,change:i,was:r}:n})}function Ic(){if(g.
gone=new Set,g.measures=[],!c.against)return;for(let n of P)g.drawn[n.at]&&g.lines[n.at].change==="went"&&g.gone.add(n.uid);for(let n of k){let o=I[n.at].filter(
r=>g.drawn[r.at]);o.length&&o.every(r=>g.gone.has(r.uid))&&g.gone.add(n.id)}let t=Je(c.against,()=>k.map(zr)),e=n=>n.map(o=>o[0]);for(let n of k){let[o,r]=[e(t[n.
at]),e(g.pills[n.at])],i=r.filter(a=>!o.includes(a)),s=o.filter(a=>!r.includes(a));g.cards[n.at]&&(i.length||s.length)&&g.measures.push([n,i,s])}}var Zr=t=>I[t.
at].some(e=>g.drawn[e.at])&&I[t.at].every(e=>!g.drawn[e.at]||g.lines[e.at].change==="appeared");function Po(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),u.earlier=null,c.against&&c.beside){u.earlier=Je(c.against,()=>([g.cards,g.drawn]=[new Uint8Array(k.length),new Uint8Array(P.length)],Kr(),{...g})),[g.cards,
g.drawn]=[new Uint8Array(k.length),new Uint8Array(P.length)];let{against:t}=c;c.against="",Kr(),c.against=t}else Kr()}function Rc(t){let[e,n,o,r]=Br(),i=z.clientWidth-8,s=z.clientHeight-8,a=Math.min(Math.max(Math.min(i/(o-e),s/(r-n)),t?0:Fr),1.15),l=k.find(h=>g.cards[h.at]&&h.end),
[d,p]=l?T(l):[(e+o)/2,(n+r)/2],f=(h,y,b,x)=>(y-h)*a<=b+1?(h+y)/2:x;A.moveTo({position:{x:f(e,o,i,d),y:f(n,r,s,p)},scale:a})}function Se(){let{x:t,y:e}=A.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(A.getScale()*1e3)/1e3],gt()}function bt(t=!1){Fc(t),rt()&&A.moveTo({position:A.getViewPosition(),scale:A.getScale()*
.55})}function Fc(t){let e=z.clientWidth,n=z.clientHeight;if(!e||!n||!u.placed)return;if(c.eye=null,u.placed.kind==="near")return Rc(t);if((t||c.grown.length)&&
u.placed.kind!=="map"){let[l,d,p,f]=be();return A.moveTo({position:{x:(l+p)/2,y:(d+f)/2},scale:Math.min((e-36)/(p-l),(n-36)/(f-d),1.15)})}let o=go(u.placed),r=window.
innerWidth<=760,i=g.routes.find(l=>l.drawn);if(u.placed.kind==="field"||u.placed.kind==="map"){let l=u.placed.kind==="map"?Gn():[0,0,u.placed.width,u.placed.height],
d=Math.min((e-36)/(l[2]-l[0]),(n-36)/(l[3]-l[1]),u.placed.kind==="map"?3:1.15);return A.moveTo({position:{x:(l[0]+l[2])/2,y:(l[1]+l[3])/2},scale:d})}if(r&&o<.6&&
i)return Jr(i);if(r&&o<.35){let l=k.find(d=>g.cards[d.at]&&d.end)||k.find(d=>g.cards[d.at]);if(l)return A.moveTo({position:{x:T(l)[0],y:T(l)[1]+n/4},scale:.7})}
let s=Math.max(o,Math.min((e-36)/u.placed.width,.62)),a=u.placed.height*s>n?(n/2-18)/s:u.placed.height/2;A.moveTo({position:{x:u.placed.width/2,y:a},scale:s})}function Jr(t){
let e=xe(Wr(t));if(!e.length)return;let[n,o,r,i]=Ot(e),s=Math.min((z.clientWidth-24)/(r-n),(z.clientHeight-40)/(i-o),1.15);A.moveTo({position:{x:(n+r)/2,y:(o+i)/
2},scale:s})}function ua(t){if(c.mode==="table")return;let e=xe([t.slice(5)])[0];if(!e||!e[2])return;let n=u.placed.kind==="field"?[e]:xe(g.focus||[]),o=window.
innerWidth<=760,r=A.getScale(),i=A.getViewPosition(),s=z.clientWidth-(o||m("panel").hidden?0:410),a=m("panel").getBoundingClientRect().top-z.getBoundingClientRect().
top,l=o&&!m("panel").hidden?Math.max(Math.min(a,z.clientHeight),90):z.clientHeight,[d,p,f,h]=Ot(n.length?n:[e]),[y,b,x,M]=Ot([e]),L=i.x-z.clientWidth/2/r+18/r,O=i.
y-z.clientHeight/2/r+18/r,S=Lr(d,f,L,L+(s-36)/r,[y,x]),C=Lr(p,h,O,O+(l-36)/r,[b,M]);(S||C)&&A.moveTo({position:{x:i.x+S,y:i.y+C},scale:r})}function ha(t){if(u.placed.
kind!=="map"&&A.getScale()>=Fr)return;let[e,n]=T(t),o=window.innerWidth<=760,r=u.placed.kind==="map"?A.getScale():Math.max(A.getScale(),1),i=o||m("panel").hidden?
0:205/r,s=m("panel").getBoundingClientRect().top-z.getBoundingClientRect().top,a=o&&!m("panel").hidden?(z.clientHeight-Math.max(Math.min(s,z.clientHeight),90))/
2/r:0;A.moveTo({position:{x:e+i,y:n+a},scale:r}),Se()}function sn(){let t=new Map,e=T(Wn())[1],n=new Map;for(let i of Ct()){let s=we(i);t.set(s,[...t.get(s)||[],i]),n.set(i,T(i)[1])}let o=new Map;for(let i of[...t.
keys()].sort((s,a)=>Math.abs(s)-Math.abs(a)||s-a)){let s=t.get(i).sort((f,h)=>n.get(f)-n.get(h)),[a,l]=Uc(s),d=s.map(f=>Math.abs(i)<2||!o.has(Er(f))?-l/2:o.get(
Er(f))[1]-Number(a.get(f))),p=Math.abs(i)<2?d:Js(d);s.forEach((f,h)=>o.set(f,[J(Dn(i)),Number(a.get(f))+p[h]]))}let r=e-(o.has(Wn())?o.get(Wn())[1]:0);c.pinned.
clear(),c.laid=new Map([...o].map(([i,[s,a]])=>[i.id,[s,J(a+r)]]))}function Uc(t){let e=Cr(),n=s=>!s.members&&w.near.quiet[s.at]?-2:e.findLastIndex(a=>a.members.
includes(Ze(s))),o=t.map(s=>{let a=n(s);return{tall:T(s)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,i]=Zs(o,$t);return[new Map(t.map((s,a)=>[s,r[a]])),i]}function Oe(t){let e=!c.open.has(t.id);B(()=>{let[n,o]=e?T(t):T(k[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,i)=>e?c.laid.set(k[r].
id,[n,o+i/100]):c.laid.delete(k[r].id)),e||c.laid.set(t.id,[n,o]),c.at="",sn()},!0),v.shownSheet="",m("panel").hidden=!0,N(e?`Opened: ${re(t)}; Ctrl-Z closes it`:
`Closed: ${re(t)}`)}var ma=t=>t.startsWith("party:")?"card:"+(K.get(t.slice(6))||[{id:""}])[0].id:t;function jo(t){let e=t.slice(0,5);if(e==="claim")return Dt.claims[t.slice(6)];if(e===
"line:")return Dt.lines[t.slice(5)]||(G.has(t.slice(5))?Hc(G.get(t.slice(5))):void 0);if(e==="pack:")return ct.has(t.slice(5))?qc(ct.get(t.slice(5))):void 0;let n=D.
get(t.slice(5));return n&&(Dt.cards[n.uid]||Gc(n))}var ft=t=>typeof t=="number"?Dt.texts[t]:t||"",ga=H?"This page is too large to carry every quote: the evidenc\
e page has them.":"This page is too large to carry every quote: a page that is made around one party has them.",Hc=t=>["Line",`${k[t.source].name} → ${k[t.target].
name}`,[t.word],[["Relation",t.relation],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],
["Public",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[ga]]]]],Gc=t=>[t.small,t.name,t.pills.map(e=>e[0]),
[],[["Relations shown",I[t.at].slice(0,200).map(e=>[`${k[e.source].name} ${e.relation} ${k[e.target].name}`,"",e.word,"line:"+e.uid])],["The words",[[ga]]]]];function qc(t){
let e=Jt(t).map(n=>{let o=I[n.at].find(r=>g.drawn[r.at]&&ge(r,n)===w.near.parents[n.at]);return[o?zn(o):n.name,"",o?g.lines[o.at].small:n.small,"party:"+n.uid]});
return["Group, closed",re(t),[],[],[["Who stands in it",e]]]}function wa([t,e,n,o,r]){let i=ma(ft(o)),s=E(i&&jo(i)?"button":"div","","item");if(s.append(E("p",ft(t))),e&&s.append(E("blockquote","“"+ft(e)+"”")),n&&s.append(
E("small",ft(n))),/^https?:\/\//.test(ft(r))){let a=E("a",ft(r));a.href=ft(r),a.rel="noreferrer noopener",a.target="_blank",s.append(a)}return s.tagName==="BUTT\
ON"&&(s.type="button",s.dataset.opens=i,s.addEventListener("click",()=>ht(i,!0))),s}var ya=[],Vr=t=>ya.push(t);function ae(t,e){v.shownSheet=t;let[n,o,r=[],i=[],
s=[],a=[],l=[]]=e,d=m("sheet");d.replaceChildren(E("p",ft(n),"kicker"),E("h2",ft(o),"title"));let p=E("div");for(let y of r)p.append(E("span",ft(y),"tag"));let f=E(
"dl"),h=E("div","","lead");for(let y of a)h.append(wa(y));for(let[y,b]of i)f.append(E("dt",ft(y)),E("dd",ft(b)));d.append(p,...a.length?[h]:[],...ya.map(y=>y(t))),
je()&&!t.startsWith("claim")&&d.append(E("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),d.append(f);for(let y of l)
d.append(ea(y));for(let[y,b=[]]of[...Kc(t),...Zc(t,s)]){d.append(E("h3",ft(y)));for(let x of b)d.append(wa(x))}m("panel").hidden=!1,m("back").hidden=at.length===
0,m("panel").scrollTop=0}function Kc(t){let e=t.startsWith("line:")&&u.placed.kind==="near"&&G.get(t.slice(5)),n=s=>new Set(s.map(a=>`${a.source}>${a.target}`)).
size>1,o=t.startsWith("line:")&&u.placed.kind==="map"&&G.get(t.slice(5)),r=e?Xe(e):o?ra(o):[];if(r.length<2)return[];let i=r.map(s=>[`${o||n(r)?`${k[s.source].name}\
 → ${k[s.target].name}: `:""}${s.relation}${s.goods?` [${s.goods}]`:""}`,"",g.lines[s.at].small+(g.lines[s.at].denied?" · denied":""),"line:"+s.uid]);return[
[`This line stands for ${r.length} relations`,i]]}function Zc(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let o=I[D.get(t.slice(5)).at].filter(r=>g.
drawn[r.at]).map(r=>[`${k[r.source].name} ${r.relation} ${k[r.target].name}${r.goods?` [${r.goods}]`:""}`,"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>ft(
r)!=="Relations shown"),["Relations shown",o]]}function ht(t,e){let n=Ts(t);if(n)return location.assign(n);let o=jo(t);o&&(!e&&t.startsWith("card:")&&g.cards[D.
get(t.slice(5)).at]&&mo(D.get(t.slice(5)))&&Oe(mo(D.get(t.slice(5)))),e&&v.shownSheet&&at.push(v.shownSheet),e||(at.length=0),!t.startsWith("claim")&&c.at!==t&&
(St(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(g.focus&&g.focus.has(t.slice(5)))&&(c.route=-1),c.ends=["",""],Z()),ae(t,o),e&&m("sheet").focus({preventScroll:!0}),
t.startsWith("claim")||ua(t),N(ft(o[1])))}function No(t){v.joining=t,N(`Choose the other end of a connection with ${D.get(t).name}: a card of the picture, or on\
e found by search`)}function Le(t,e){v.joining="",t!==e&&(B(()=>{c.ends=[t,e],c.at="",c.route=-1,c.picked.clear()}),va())}function va(){let{way:t}=Un(...c.ends),
[e,n]=c.ends.map(i=>D.get(i).name),o=(t||[]).map(i=>[`${k[i.source].name} ${i.relation} ${k[i.target].name}${i.goods?` [${i.goods}]`:""}`,"",g.lines[i.at].small,
"line:"+i.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went\
 this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(ae("",["A connection, unranked",`${e} – ${n}`,[],[],[["What \
it is",[[r]]],...o.length?[["Lines",o]]:[]]]),H){let i=E("a","Routes between the two, by their evidence");i.href=`/routes?from=${encodeURIComponent(D.get(c.ends[0]).
uid)}&to=${encodeURIComponent(D.get(c.ends[1]).uid)}`,m("sheet").append(i)}N(t?`A connection of ${t.length} lines, unranked`:"No connection in this picture")}function it(){
if(at.length=0,c.ends[1])return va();let t=c.at&&jo(c.at);t?ae(c.at,t):(v.shownSheet="",m("panel").hidden=!0)}async function xa(){for(let t of Bt.grown||[])ba(...t);if(w.live)try{let t=await Mt("/api/notes?page="+encodeURIComponent(qt));[W.notes,W.steps,W.by]=[t.notes,t.
steps,t.by||W.by]}catch(t){N(t.message)}}async function an(t,e=H.limit,n="",o=""){let r,i=o||[t,e,n].join("*");for(let a=2;!o&&c.grown.includes(i);a++)i=[t,e,n,
a].join("*");let s=k.filter(wt).length;try{r=await Mt("/api/expand",{uid:t,limit:e,role:n,drawn:[...new Set(k.filter(wt).map(a=>a.uid))]})}catch(a){return N(a.message)}
if(o||St(),c.grown.includes(i)||c.grown.push(i),ba(r,i,t),!o){if(w.near)for(let a of k.filter(l=>l.by&&l.by.includes(i)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);Z(!0),N(`${k.filter(wt).length-s} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),it()}}var zo=t=>{let[e,
n,o]=t.split("*");return an(e,Number(n),o,t)};function ba(t,e,n){let o=u.placed;w.near&&(u.placed=w.near),Jc(t,e,n),u.placed=o,qe.push([t,e,n])}function Jc(t,e,n){
let o=t.sheets.texts,r=a=>typeof a=="number"?o[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,d]of Object.entries(t.sheets[a]))
Dt[a][l]=[...d.slice(0,6).map(r),...d.slice(6)];let i=t.lines.flatMap(a=>[a.source,a.target]).find(a=>K.has(a)),s=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(K.has(a.uid)){for(let f of K.get(a.uid))f.by&&!f.by.includes(e)&&f.by.push(e);continue}let l={...a,at:k.length,id:"0|"+a.uid,by:[e]};k.
push(l),D.set(l.id,l),K.set(l.uid,[l]),I.push([]),a.states&&(w.states.cards[l.at]=a.states);let d=(a.uid===n&&K.get(i)?K.get(i):K.get(n))[0],p=t.lines.find(f=>[
f.source,f.target].includes(a.uid)&&[f.source,f.target].includes(d.uid));for(let f of s)Vc(f,l,d,p&&p.target===a.uid?1:-1)}for(let a of t.lines){let l=K.get(a.source),
d=K.get(a.target),p=G.get(a.uid);if(p&&p.by&&!p.by.includes(e)&&p.by.push(e),p||!l||!d)continue;let f={...a,at:P.length,source:l[0].at,target:d[0].at,by:[e]};P.
push(f),G.set(f.uid,f),I[f.source].push(f),f.target!==f.source&&I[f.target].push(f),ye.more[f.at]=a.states;for(let h of s)if(h.labels)for(let[y,b]of[["x",0],["y",
0],["w",a.w],["h",a.h]])h.labels[y].push(b)}v.index=null}function Vc(t,e,n,o){let{x:r,y:i,w:s,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[$t.chip,8+16.5*ut(e.name,$t.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],d=(O,S)=>{r.push(O),i.push(S),s.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return Xc(t,e,n,o,d,l);if(t.kind==="map"||n===e)return d(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let p=r.map(
(O,S)=>[r[S],i[S],s[S],a[S]]),f=t.labels;f&&f.x.forEach((O,S)=>f.w[S]&&f.x[S]&&p.push([f.x[S],f.y[S],f.w[S],f.h[S]]));let h=(O,S,C)=>p.every(j=>Math.abs(O-j[0])>=
(l[0]+j[2])/2+C||Math.abs(S-j[1])>=(l[1]+j[3])/2+C),y=r[n.at],b=i[n.at];if(t.kind==="field")for(let O=1;O<4e3;O++){let S=34+15*Math.sqrt(O),C=O*2.399963,j=y+S*Math.
cos(C),R=b+S*Math.sin(C);if(h(j,R,12))return d(J(j),J(R))}let x=t.kind==="tall",M=x?l[1]+150:l[0]+170,L=x?l[0]+26:l[1]+26;for(let O=1;O<200;O++)for(let S=-O;S<=
O;S++)for(let C of Math.abs(S)===O?[1,-1,...Array.from({length:Math.min(O-1,6)},(j,R)=>R+2)]:[O,-O]){let j=y+(x?S*L:C*M),R=b+(x?C*M:S*L);if(h(j,R,8))return d(J(
j),J(R))}d(y,b)}function Xc(t,e,n,o,r,i){let s=n===e?-1:we(_(n))?we(_(n))+Math.sign(we(_(n))):o;t.columns.push(s),t.parents.push(n===e?-1:n.at),t.quiet.push(e.rim?
1:0);let a=k.slice(0,e.at).filter(p=>p.by&&p.by[0]===e.by[0]).map(p=>[t.cards.x[p.at],t.cards.y[p.at],t.cards.w[p.at],t.cards.h[p.at]]),l=J(Dn(s)),d=[...Ct().map(
T),...Bn(),...a];r(l,wo(l,n===e?t.height:T(n)[1],i,d,$t.gap))}var _r={};st(_r,{listen:()=>tf});var Xr=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),qn=t=>/^[\x00-\x7f]*$/.
test(t),ka=t=>/[\u2e80-\u{10ffff}]/u.test(t);function Yc(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let n=0;for(;n<t.length&&t[n]===e[n];)
n++;return t.length<e.length?t.slice(n)===e.slice(n+1):t.slice(n+1)===e.slice(n+1)||t[n]===e[n+1]&&t[n+1]===e[n]&&t.slice(n+2)===e.slice(n+2)}var $a=t=>t.length>=
4&&!/\p{Nd}/u.test(t),Qc=(t,e)=>e.startsWith(t)||$a(t)&&$a(e)&&Yc(t,e);function Ma(t,e){let n=(s,a)=>[...s].length>=(ka(s)?2:3)&&a.includes(s),o=s=>s.split(" "),
r=[(s,a)=>s===a,(s,a)=>a.startsWith(s+" "),(s,a)=>o(s).every(l=>o(a).includes(l)),(s,a)=>o(s).every(l=>o(a).some(d=>d.startsWith(l))),(s,a)=>n(s.replaceAll(" ",
""),a.replaceAll(" ","")),(s,a)=>o(s).every(l=>o(a).some(d=>Qc(l,d)))],i=!qn(t[0]+e[0])&&!ka(t[0]);for(let[s,a]of r.entries())for(let l of s===5&&!i?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*s+l;return-1}var Yr=(t,e)=>{for(let n=0;n<t.length;n++)if(t[n]!==e[n])return t[n]<e[n]?-1:1;return 0};function Sa(t){let e=t.folds.map(([p,
f])=>({pattern:new RegExp(p,"g"),by:f.replace(/\\(\d)/g,"$$$1")})),n=new Map;function o(p){if(!n.has(p)){let f=e.reduce((h,{pattern:y,by:b})=>h.replace(y,b),p);
n.set(p,p.length>3&&f.length>=3?f:p)}return n.get(p)}let r=new Map(Object.entries(t.twins)),i=new Map([...r].map(([p,f])=>[f,p]));function s(p){if(!/[a-z]/i.test(
p)||!/[\u0400-\u04ff]/.test(p))return r.get(p)||p;let f=[...p].some(y=>qn(y)&&!r.has(y)),h=[...p].some(y=>!qn(y)&&!i.has(y));return f===h?p:[...p].map(y=>(f?i:r).
get(y)||y).join("")}let a=p=>/[a-z]/i.test(p)&&/[\u0400-\u04ff]/.test(p)?p.replace(/[A-Za-z\u0400-\u04ff]+/g,s):p;function l(p){let f=Xr(p),h=qn(f)?f:[...a(f)].
map(y=>qn(y)?y:t.letters[y]||"").join("");return[f,h.split(" ").filter(Boolean).map(o).join(" ")]}function d(p,f,h){let y=p-p%2,b=p%2;return y?t.reasons[y].replace(
"{}",()=>f)+(b&&y!==10?", in another spelling":""):b?`another spelling of '${f}'`:h?`alias '${f}'`:"name"}return{spelling:l,reason:d}}var Pt=t=>`${Xr(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function jt(t,e){let n=document.createElement("\
a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e3)}var Wo=t=>t.startsWith("card:")?"party:"+D.get(t.slice(5)).uid:t;function Kn({about:t,box:e}){let n=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?K.has(n)?K.get(n)[0].name:"":t.startsWith("line:")?G.has(n)?`${k[G.get(n).source].name} → ${k[G.get(
n).target].name}`:"":Dt.claims[n]||P.some(o=>o.claims.includes(n))?"Claim "+n:""}var Ae=()=>W.notes.filter(t=>Kn(t)&&(t.page===""||t.page===qt)),Oa=t=>t?Ae().filter(
e=>e.about===Wo(t)):[],Qr=t=>!t.layout||t.layout===u.placed.kind;function _c(){let t={file:!0,view:ee(),by:W.by,notes:Ae().map(o=>({...o,page:""})),steps:W.steps.map(o=>({...o,page:""})),grown:qe},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,o=>"\\u"+o.charCodeAt(0).toString(16).padStart(4,"0")),n=Cs.map(([o,r])=>o.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||o.outerHTML);return`<!DOCTYPE html>
<html lang="${Tt(Ht.lang)}">
${document.head.outerHTML}
<body>
${n.join(`
`)}
</body>
</html>
`}function tf(){m("save-left").addEventListener("click",()=>{jt(Pt("html"),new Blob([_c()],{type:"text/html"})),v.unsaved=!1,m("save").open=!1,N("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{v.unsaved&&t.preventDefault()})}function ti(t,e,n=()=>!1){let o=new Map(t.map(f=>[f.id,f])),r=new Set(e.map(f=>f.id)),i=t.filter(f=>r.has(f.id)).map(f=>f.id),s=e.filter(f=>n(f.id)),a=e.filter(
f=>!o.has(f.id)&&!n(f.id)),l=s.length?i.slice(-s.length):[],d=!a.length&&s.every((f,h)=>f.id===l[h]),p=new Set(d?[]:s.map(f=>f.id));return{gone:[...o.keys()].filter(
f=>!r.has(f)||p.has(f)),fresh:d?a:[...a,...s],changed:e.filter(f=>{let h=o.get(f.id);return h&&!p.has(f.id)&&Object.keys(f).some(y=>h[y]!==f[y])})}}var ei=11.5,La=11;function Aa(t,e,[,,n,o],r){let i=se/r,s=n-6,a=Math.max(ei,i),l=t.text.join(" "),d=Math.floor((o-2)/(1.16*a)),p=a>ei?ut(l,s,a,Math.max(d,1),!1):
t.text;(d<1||a>ei&&p.join(" ")!==l)&&(p=[]);let f=p.map(b=>({words:b,size:a,soft:!1})),h=Math.max(La,i),y=o-2-p.length*1.16*a;return(h===La||y>=1.1*h&&xt(e,h,!1)<=
s)&&f.push({words:e,size:h,soft:!0}),f}function ef(t,e){let[,,n,o]=T(t),r=o-4-Ca(t),i=Math.max(13,At/e),s=i<13.5?13:i,a=Math.max(1,Math.floor(r/(1.14*s))),l=s>13?ut(t.name,n-38,s,a,!0):t.text,d=Math.
max(11,se/e),p=s===13?o-4:r,f=l.length*1.14*s+d+5<p;return[l,s,f&&xt(t.small,d,!1)<=n-38?d:0]}var Ca=t=>g.pills[t.at].length?7:0;function Ta({ctx:t,c:e,look:n},o,r){
let[i,s,a,l]=T(o),d=i-a/2,p=s-l/2,f=et(o.id),h=f?e.faint:n(o.family),y=dt("card:"+o.id),b=ke(o.id);tn(t,d,p,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||
b||v.hover===o.id||o.end&&!f?e.mark:e.edge,t.lineWidth=y||b?3:o.end?1.6:1,t.stroke(),tn(t,d,p,5,l,2),t.fillStyle=h,t.fill(),_e(t,w.looks[o.family].glyph,d+18,s,
5,h),t.textAlign="left",t.textBaseline="alphabetic";let[x,M,L]=ef(o,r),O=M*1.154,S=s-(O*x.length+(L&&L+2))/2+M*.77+(M>13?Ca(o)/2:0);t.font=vt(M,!0),t.fillStyle=
f?e.faint:e.ink;for(let C of x)t.fillText(C,d+32,S,a-38),S+=O;u.namesDrawn.push([o.id,M*r,x.join(" ")]),t.font=vt(L),t.fillStyle=f?e.faint:e.soft,L&&t.fillText(
o.small,d+32,S+.6*(L-11),a-38),nf({ctx:t,c:e},o,r,f)}function nf({ctx:t,c:e},n,o,r){let[i,s,a,l]=T(n),d=Math.max(8.5,se/o),p=d+4.5,f=s-l/2+6,h=g.pills[n.at].map(
([S,C])=>[S,(C-10)*d/8.5+10,!0]),y=[],b=g.held.get(n.id),x=S=>xt(S,d,!0)+10;b&&y.push([`+${b}`,x(`+${b}`),!1]),So(n.id)&&y.push(["moved",x("moved"),!1]);let M=S=>S.
reduce((C,[,j])=>C+j+4,0),L=`${h.length} measures`;h.length>1&&M([...h,...y])>a&&h.splice(0,h.length,[L,x(L),!0]),t.font=vt(d,!0),t.textAlign="center",t.textBaseline=
"alphabetic";let O=i+a/2-6;for(let[S,C,j]of[...h,...y].reverse())tn(t,O-C,f-p,C,p,p/2),t.fillStyle=j?r?e.faint:e.pill:e.card,t.fill(),j||(t.strokeStyle=r?e.faint:
e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=j?e["pill-ink"]:r?e.faint:e.soft,t.fillText(S,O-C/2,f-p/2+d*.36),O-=C+4}function Pa({ctx:t,c:e},n,o){let{label:r}=u.
geometry[n.at];if(!r)return;let i=g.lines[n.at],[s,a,l,d]=r,p=s-l/2,f=a-d/2,h=et(n.uid),y=dt("line:"+n.uid),b=Aa(n,i.small,r,o),x=[[p+l-3,f+3],[p+2,f+2]],M=b.length?
x:[[s+8,a+8],[s,a-10]];b.length&&(tn(t,p,f,l,d,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=y||v.hover===n.uid?e.mark:e.edge,t.lineWidth=y?2.4:1,(i.known==="u\
nknown"||i.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([])),t.textAlign="center",t.textBaseline="alphabetic";let L=a-b.reduce((O,{size:S})=>O+
Ea(S),0)/2;for(let{words:O,size:S,soft:C}of b)t.font=vt(S),t.fillStyle=h?e.faint:C?e.soft:e.ink,t.fillText(O,s,L+.93*S,l-4),L+=Ea(S);if(t.strokeStyle=t.fillStyle=
h?e.faint:e.ink,i.partial&&(t.font=vt(Math.max(15,se/o),!0),t.textAlign="right",b.length||of(t,e,s+8,a+6),t.fillText("…",...M[0])),i.denied){let[O,S]=M[1];t.beginPath(),
t.arc(O,S,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.moveTo(O-3,S-3),t.lineTo(O+3,S+3),t.moveTo(O+3,S-3),t.lineTo(
O-3,S+3),t.stroke()}u.weakest.has(n.uid)&&rf({ctx:t,c:e},s,f+d,"weakest step",o)}function of(t,e,n,o){let r=t.fillStyle;t.fillStyle=e.ground,t.fillRect(n-17,o-5,
18,10),t.fillStyle=r}var Ea=t=>Math.max(14,1.16*t);function rf({ctx:t,c:e},n,o,r,i){let s=Math.max(9,se/i);t.font=vt(s,!0);let a=t.measureText(r).width+10;tn(t,
n-a/2,o-3,a,s+4,s/2+2),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="alphabetic",t.fillText(r,n,o-1+s*.86)}function ja({
ctx:t,c:e},n){let o=g.lines[n.at],r=u.geometry[n.at],i=w.widths[o.weight],a=et(n.uid)?e.faint:g.focus||v.hover===n.uid?e.mark:e.line;o.change&&o.change!=="went"&&
(t.strokeStyle=To(o.change,e===w.dark)+"55",t.lineWidth=i+7,t.stroke(r.path)),t.setLineDash(w.known[o.known][1]),t.strokeStyle=a,t.lineWidth=o.denied?i+3:i,t.stroke(
r.path),o.denied&&(t.strokeStyle=e.ground,t.lineWidth=i+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),Oo(t,r,i),t.fill()}function Na({ctx:t,
c:e},n){u.placed.strips.forEach(([r,i,s],a)=>{a&&(t.fillStyle=e.band,t.fillRect(-4e3,i,2*4e3+u.placed.width,s-i)),r&&(t.font=vt(Math.max(12,se/n),!0),t.textAlign=
"left",t.textBaseline="alphabetic",t.fillStyle=e.soft,t.fillText(r,0,i+21))}),t.font=vt(Math.max(10.5,se/n),!0),t.textAlign="center",t.fillStyle=e.soft;for(let[
r,i,s]of u.placed.headings)t.fillText(r,i,s)}var Do=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],sf=t=>{let e=g.lines[t.at];return et(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function af(){
u.batches=new Map;for(let t of P){if(!g.drawn[t.at])continue;let e=sf(t),{from:n=[0,0],tip:o}=u.geometry[t.at];u.batches.has(e)||u.batches.set(e,{path:new Path2D,
lines:[]});let r=u.batches.get(e);r.path.moveTo(n[0],n[1]),r.path.lineTo(o[0],o[1]),r.lines.push(t)}}function za(t,e){let{ctx:n,c:o,look:r}=t;if(u.batches||af(),
!(v.moving&&te&&w.limits.hide))for(let[s,a]of[...u.batches].sort(([l],[d])=>l==="faint"?-1:d==="faint"?1:0)){let l=s==="faint",[d,p,f]=s.split("."),h=l?.7:Math.
max(w.widths[p]*.55,g.focus?1.3/e:0);if(n.setLineDash(l||v.moving?[]:w.known[d][1]),n.strokeStyle=l?o.faint:g.focus?o.mark:o.line,n.globalAlpha=l?.6:te&&!g.focus?
.45:.9,n.lineWidth=f==="1"?h+1.6:h,n.stroke(a.path),f==="1"&&(n.globalAlpha=1,n.strokeStyle=o.ground,n.lineWidth=h*.6,n.stroke(a.path)),n.globalAlpha=1,n.setLineDash(
[]),e>.5&&!l&&!v.moving){n.fillStyle=g.focus?o.mark:o.line,n.beginPath();for(let y of a.lines)Do(u.geometry[y.at].tip,u.frame)&&Oo(n,u.geometry[y.at],0);n.fill()}}
let i=k.filter(s=>g.cards[s.at]);if(e<.6&&i.length>100||v.moving&&i.length>1500)lf(t,i,e);else for(let s of i){let[a,l,d]=T(s);Do([a,l],u.frame)&&_e(n,w.looks[s.
family].glyph,a,l,d/2,et(s.id)?o.faint:r(s.family))}for(let s of i){if(!(dt("card:"+s.id)||v.hover===s.id||ke(s.id)||s.end))continue;let[a,l,d]=T(s);n.strokeStyle=
o.mark,n.lineWidth=2/Math.min(e,1),n.beginPath(),n.arc(a,l,d/2+3,0,7),n.stroke()}v.moving&&te||cf(t,i,e)}function lf({ctx:t,c:e,look:n},o,r){let i=new Map;for(let a of o){
let l=et(a.id)?"":a.family;i.has(l)||i.set(l,[]),i.get(l).push(a)}let s=Math.max(4,1.6/r);for(let[a,l]of i){t.fillStyle=a?n(a):e.faint,t.beginPath();for(let d of l){
let[p,f]=T(d);Do([p,f],u.frame)&&t.rect(p-s*.85,f-s*.85,s*1.7,s*1.7)}t.fill()}}function cf({ctx:t,c:e},n,o){let r=12/o,i=new Map,s=150/o,a=te?60:160,l=f=>(dt("c\
ard:"+f.id)||v.hover===f.id?4:0)+(f.end?2:0)+(g.focus&&!et(f.id)?1:0),d=n.filter(f=>!et(f.id)&&Do(T(f),u.frame));d.sort((f,h)=>l(h)-l(f)||I[h.at].length-I[f.at].
length||f.at-h.at),t.font=vt(r,!0),t.textAlign="center",t.textBaseline="alphabetic";let p=0;for(let f of d){if(p>=a)break;let[h,y,b]=T(f),x=f.text[0]||f.name.slice(
0,30),M=t.measureText(x).width,L=y-b/2-r*1.15,O=[h-M/2,L,h+M/2,L+r*1.1],S=[];for(let C=Math.floor(O[0]/s);C<=Math.floor(O[2]/s);C++)for(let j=Math.floor(O[1]/s);j<=
Math.floor(O[3]/s);j++)S.push(`${C},${j}`);if(!S.some(C=>(i.get(C)||[]).some(j=>O[0]<j[2]&&O[2]>j[0]&&O[1]<j[3]&&O[3]>j[1]))){for(let C of S)i.set(C,[...i.get(C)||
[],O]);t.lineWidth=r/4,t.strokeStyle=e.ground,t.strokeText(x,h,y-b/2-r*.3),t.fillStyle=e.ink,t.fillText(x,h,y-b/2-r*.3),p+=1}}}function ni({c:t},e,n){let o=[];return ff(o,t,e,n,!on(e)),o}function oi({c:t,look:e},n,o){let r=[];return pf(r,t,e,n,o),r}var ri=({c:t},e)=>df(e).map(n=>({...n,
fill:n.faint?t.faint:t.ink,halo:t.ground,wide:3/e}));function ff(t,e,n,o,r){let i=g.lines[n[0].at],s=u.geometry[n[0].at],a=w.widths[i.weight]/o,l=n.some(S=>dt("\
line:"+S.uid)||v.hover===S.uid),d=r?e.faint:l||g.focus?e.mark:e.line,p=w.known[i.known][1].map(S=>S/o);n.some(S=>g.lines[S.at].denied)?t.push({d:s.d,stroke:d,width:a+
3/o,dash:p},{d:s.d,stroke:e.band,width:a+.6/o,dash:[]}):t.push({d:s.d,stroke:d,width:a,dash:p});let[h,y]=s.tip,[b,x]=s.way,M=9/o;if(Ao(t,[h-b*M,y-x*M],s.way,7/o,
d),n.length<2||r)return;let[L,O]=po(s);t.push({words:String(n.length),x:L,y:O+4/o,size:At/o,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/o})}function pf(t,e,n,o,r){
let i=o.find(y=>!et(y.id))||o[0],[s,a]=T(i),d=o.every(y=>et(y.id))?e.faint:n(i.family),p=o.some(y=>dt("card:"+y.id)||v.hover===y.id||ke(y.id)),f=(o.length>1?.66:
.5)*Ve/r,h={place:[],town:[2.5,2]}[w.map.how[i.at]]||[1,1.6];t.push({round:[s,a,f],fill:e.card,stroke:p?e.mark:d,width:(p?2.6:1.4)/r,dash:h.map(y=>y/r)}),o.length<
2?t.push({glyph:w.looks[i.family].glyph,at:[s,a,f*.56],fill:d}):t.push({words:String(o.length),x:s,y:a+4/r,size:At/r,fill:d,bold:!0,anchor:"middle"})}function df(t){
let e=[...ze()],n=.7*Ve/t,o=e.map(([,[p]])=>T(p)).map(([p,f])=>[p-n,f-n,p+n,f+n]),r=([,p])=>Math.max(...p.map(f=>(dt("card:"+f.id)||v.hover===f.id?4:0)+(et(f.id)?
0:2)+(f.end?1:0))),i=[],s=At/t,[a,,l]=v.saving||!u.frame?Gn():[u.frame[0]+en+4/t,0,u.frame[2]-en-4/t],d=([p,,,f],h)=>p==="start"?f<a?0:l-f:f+h>l?0:p==="end"?f+h-
a:f<a?0:h;for(let[p,f]of e.sort((h,y)=>r(y)-r(h)||h[0]-y[0])){let[h,y]=T(f[0]),b=ia(p,f).slice(0,60),x=xt(b,s,!0),M=13/t,L=13/t,O=[["start",h+M,y,h+M],["end",h-
M,y,h-M-x],["middle",h,y+M*1.4,h-x/2],["middle",h,y-M*1.4,h-x/2]],S=C=>d(C,x)>=x;for(let C of[...O.filter(S),...O.filter(j=>!S(j)&&d(j,x)>6*s)]){let[j,R,U]=C,V=$e(
b,Math.min(x,d(C,x))+.01,s,!0),ot=xt(V,s,!0),kt=j==="start"?R:j==="end"?R-ot:R-ot/2,Y=[kt,U-L/2,kt+ot,U+L/2];if(!o.some(zt=>Y[0]<zt[2]&&Y[2]>zt[0]&&Y[1]<zt[3]&&
Y[3]>zt[1])){o.push(Y),i.push({words:V,x:R,y:U+s*.35,size:s,bold:!0,anchor:j,faint:f.every(zt=>et(zt.id))});break}}}return i}function Wa({ctx:t,c:e},n){u.outline=
u.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],t.fillStyle=e.band,t.strokeStyle=e.edge,t.lineWidth=.8/n,t.fill(u.outline[0],"evenodd"),t.stroke(
u.outline[0]),t.stroke(u.outline[1])}var ln=({ctx:t},e)=>e.forEach(n=>Vt(t,n)),Zn={strokes:()=>P.filter(t=>g.drawn[t.at]).map(t=>[t]),lit:([t])=>!g.focus||!et(t.uid),seats:()=>k.filter(t=>g.cards[t.
at]),id:Nn,numbers:t=>[t.at],box:T,dim:t=>g.focus!==null&&et(t.id),under:Na,stroke:(t,[e])=>ja(t,e),between:(t,e,n)=>e.forEach(([o])=>Pa(t,o,n)),seat:Ta,over:()=>{},
whole:!1},Da={...Zn,strokes:ie,lit:on,seats:Ct,numbers:t=>t.members||[t.at],dim:qr,under:()=>{},stroke:(t,e,n)=>ln(t,Ur(t,e,n)),between:(t,e,n)=>ln(t,Hr(t,n)),seat:(t,e,n)=>ln(
t,Gr(t,e,n))},Ba={...Zn,strokes:We,lit:on,seats:()=>[...ze().values()],id:([t])=>Nn(t),numbers:t=>t.map(e=>e.at),box:([t],e)=>[...T(t).slice(0,2),Ve/e,Ve/e],dim:()=>!1,
under:Wa,stroke:(t,e,n)=>ln(t,ni(t,e,n)),between:()=>{},seat:(t,e,n)=>ln(t,oi(t,e,n)),over:(t,e)=>ln(t,ri(t,e))},uf={...Zn,box:(t,e)=>{let[n,o,r,i]=T(t),s=2*Math.
max(4/e,1);return[n,o,r+s,i+s]},under:za,stroke:()=>{},between:()=>{},seat:()=>{},whole:!0},hf={wide:Zn,tall:Zn,near:Da,map:Ba,field:uf},cn=()=>hf[u.placed.kind],
mf=2e3,gf=()=>u.placed.kind==="field"&&k.length+P.length>mf,Nt=()=>u.placed&&!rt()&&!gf()?cn():null,Ia=(t,e)=>[...t.filter(n=>!e(n)),...t.filter(e)],Ra=t=>Ia(t.
strokes(),t.lit),Bo=t=>{let e=Ia(t.seats(),n=>!t.dim(n));return u.placed.kind==="map"?e:Gs(e)};function Fa(t,e,n){if(t.under(e,n),t.whole)return;let o=Ra(t);for(let r of o)
t.stroke(e,r,n);t.between(e,o,n);for(let r of Bo(t))t.seat(e,r,n);t.over(e,n)}function ii(t,e){let[n,o]=u.placed.kind==="map"?[ni,oi]:[Ur,Gr],r=cn();return[...Ra(
r).flatMap(i=>n(t,i,e)),...r===Da?Hr(t,e):[],...Bo(r).flatMap(i=>o(t,i,e)),...r===Ba?ri(t,e):[]]}var Ua=t=>u.placed.kind!=="map"&&c.pinned.has(X(t));function Ha(t,e){let n=Object.values(t.body.nodes)[0],o=Object.values(t.body.edges)[0];Object.assign(Object.getPrototypeOf(n.shape),{resize(){[this.width,this.height]=
e.size(this.options.id)},updateBoundingBox(r,i){this.resize(),[this.left,this.top]=[r-this.width/2,i-this.height/2];let[s,a]=[this.left,this.top];this.boundingBox=
{left:s,top:a,right:s+this.width,bottom:a+this.height}}}),Object.getPrototypeOf(n).isBoundingBoxOverlappingWith=()=>!0,Object.assign(Object.getPrototypeOf(o),{draw(){
e.line(this.id)},drawArrows(){}}),Object.assign(Object.getPrototypeOf(o.edgeType),{getDistanceToEdge(r,i,s,a,l,d){return e.far(this.id,l,d)}})}function Ga(t,e){
t.body.emitter.emit("_blockRedraw");try{e()}finally{t.body.emitter.emit("_allowRedraw")}}function qa(t,{id:e,x:n,y:o}){let r=t.body.nodes[e];[r.x,r.y]=[n,o],r.shape.
updateBoundingBox(n,o)}var Ka=(t,e)=>[t.body.nodes[e].x,t.body.nodes[e].y];var Ft=new Map,fn=new Map,Jn=new Map,Io=new Map;function si(){if(v.pulled.length)return;wf(Nt());let t=[...Ft].map(([n,[,o,r]])=>({id:n,x:o,y:r})),e=[...fn].map(
([n,[o]])=>({id:n,from:Jn.get(o.source)||"",to:Jn.get(o.target)||""}));Ga(A,()=>{let n=Za(yt.nodes,ti(yt.nodes.get(),t,Ua));Za(yt.edges,ti(yt.edges.get(),e));for(let o of n)
qa(A,o)}),ai()}function wf(t){for(let e of[Ft,fn,Jn,Io])e.clear();if(t){for(let e of t.seats()){let n=t.id(e),[o,r]=t.box(e,1);Ft.set(n,[e,o,r]);for(let i of t.
numbers(e))Jn.set(i,n)}for(let e of t.strokes()){let n="line:"+e[0].uid;fn.set(n,e);for(let o of e)Io.set(o.at,n)}}}function Za(t,{gone:e,fresh:n,changed:o}){return e.
length&&t.remove(e),n.length&&t.add(n),o.length&&t.update(o),[...n,...o]}function ai(){let t=X(c.at),n=[...c.picked,...c.at.startsWith("card:")?[t]:[]].map(s=>Jn.
get(D.get(s)?.at)||"");c.at.startsWith("pack:")&&n.push(c.at);let o=c.at.startsWith("line:")?G.get(t):void 0,r={nodes:[...new Set(n)].filter(s=>Ft.has(s)).sort(),
edges:o&&Io.has(o.at)?[Io.get(o.at)]:[]},i=A.getSelection();String([i.nodes.sort(),i.edges])!==String([r.nodes,r.edges])&&A.setSelection(r,{highlightEdges:!1})}
function De(){si(),A.redraw()}function Ja(){u.placed.kind==="near"?B(sn,!0):B(()=>c.pinned.clear(),!0),bt(!0),gt(),N(u.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function pn(){v.noting||(v.joining="",at.length=0,v.shownSheet="",m("panel").hidden=!0,N(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
B(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(g.focus=null,u.batches=null,De()))}function le(t){B(()=>{for(let e of t)c.hidden.add(e);c.at="",
c.picked.clear()}),m("panel").hidden=!0,v.shownSheet="",N(`${t.length===1?D.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function Ro(t){let e=c.
folded.has(t);B(()=>e?c.folded.delete(t):c.folded.add(t));let n=g.held.get(t)||0;N(e?"Unfolded":n?`${n} folded away under ${D.get(t).name}`:"Nothing hangs on th\
is card alone"),c.at==="card:"+t&&it()}function Vn(t){B(()=>{c.mode=t,c.eye=null}),t==="table"&&m("twin").focus({preventScroll:!0})}var Va=12,Xa=0;function yf(t){let e=new Map;for(let n of I[t.at]){let o=k[ge(n,t)],r=c.hidden.has(o.id)||vf(o);if(g.lines[n.at]===null||g.cards[o.at]||!r||!wt(o))
continue;let i=`${n.source===t.at?"out":"in"} ${n.relation}`;e.has(i)||e.set(i,new Map);let s=e.get(i);s.set(o,Math.max(s.get(o)??-1,g.lines[n.at].support??-1))}
return e}var vf=t=>I[t.at].some(e=>c.folded.has(k[ge(e,t)].id)),li=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function ci(t){let e=new Map(
[...yf(t)].map(([n,o])=>[n,{words:n,key:"",more:0,back:[...o].sort((r,i)=>i[1]-r[1]||(r[0].name<i[0].name?-1:1)).map(([r])=>r)}]));if(H){let n=k.filter(wt).map(
r=>r.uid),{roles:o}=await Mt("/api/roles",{uid:t.uid,drawn:[...new Set(n)]});for(let{key:r,relation:i,count:s}of o){let a=`${r.startsWith("in.")?"in":"out"} ${i}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:s})}}return[...e.values()].sort((n,o)=>o.back.length+o.more-n.back.length-n.more||(n.words<o.words?-1:1))}async function fi(t,e){
let n=e.back.slice(0,Va),o=e.back.length-n.length;if(n.length){B(()=>{for(let i of n){c.hidden.delete(i.id);for(let s of I[i.at])c.folded.delete(k[ge(s,i)].id)}},
!0);let r=n.filter(i=>!g.cards[i.at]).length;N(`${n.length-r} more drawn`+(o+e.more?`; ${o+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),it()}else e.more&&await an(t.uid,Math.min(Va,H.limit),e.key)}function Ya(t){let e=E("div","","roles"),n=++Xa;return ci(t).then(o=>{if(n!==Xa&&!e.isConnected)
return;let r=o.reduce((i,s)=>i+s.back.length+s.more,0);e.append(E("span",r?"Expand:":H?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let i of o)e.append(q(`${li(i.words)} (${i.back.length+i.more})`,()=>fi(t,i),"role"));H&&o.some(i=>i.more)&&e.append(q("Expand: the best o\
f all",()=>an(t.uid),"role"))},o=>N(o.message)),e}function Qa(t){let e=E("div","","actions");if(H&&t&&!t.startsWith("pack:")&&e.append(xf(t)),t.startsWith("pack:")&&e.append(q("Open in place",()=>Oe(ct.get(t.slice(
5)))),q("Hide",()=>le(Ke(ct.get(t.slice(5)))))),!t.startsWith("card:"))return e;let n=t.slice(5);for(let[o,r]of ui(D.get(n)))e.append(q(o,r));return e.append(Ya(
D.get(n))),c.pinned.has(n)&&e.append(q("Put back",()=>B(()=>c.pinned.delete(n),!0))),e}function xf(t){let e=E("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var Xn=null;function pi(t){let e=new Set([t.id]);for(let n of I[t.at])g.drawn[n.at]&&e.
add(k[n.source].id).add(k[n.target].id);B(()=>{for(let n of k)g.cards[n.at]&&!e.has(n.id)&&c.hidden.add(n.id);u.placed.kind==="near"&&(Po(),sn())},!0),bt(!0),gt(),
N(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),it()}function bf(t){let e=Xn;if(Xn=null,H)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);Le(e.id,t.id),m("sheet").append(E("p",`Documented routes between the two are not worked out in a saved page. Whoever m\
ade this page can ask for those from ${e.name} (${e.uid}) to ${t.name} (${t.uid}).`,"caption"))}function kf(t){let e=[],n=new Set([t.at]);for(let r=t;w.near&&w.
near.parents[r.at]>=0;){let i=k[w.near.parents[r.at]],s=I[r.at].filter(a=>g.drawn[a.at]&&ge(a,r)===i.at);if(!s.length||n.has(i.at))break;if(e.unshift(s.reduce((a,l)=>(g.
lines[l.at].support??-1)>(g.lines[a.at].support??-1)?l:a)),n.add(i.at),r=i,r.end)return e}let o=k.find(r=>r.end&&g.cards[r.at]);return o&&o!==t?Un(o.id,t.id).way:
null}function di(t){let e=k.find(i=>i.end),n=kf(t),o=(n||[]).map(i=>zn(i)+(g.lines[i.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this pic\
ture was asked about.`:n?`${t.name} is drawn because sources state: ${o.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked \
about.`;at.length=0,ae("",["Why it is near",e&&!t.end?`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...n&&n.length?[["The relations that bring \
it in",n.map(i=>[zn(i),"",g.lines[i.at].small,"line:"+i.uid])]]:[]]]),N(r)}function ui(t){let e=t.id,n=u.placed.kind==="near"&&Tn.get(t.at),o=[["Only this",()=>pi(
t)],["Why near?",()=>di(t)],["Route from here",()=>{Xn=t,N(`A route from ${t.name}: choose the other end, then "Route to here"`),it()}]];return Xn&&Xn!==t&&o.push(
["Route to here",()=>bf(t)]),o.push(["Connect to…",()=>No(e)],["Hide",()=>le([e])],[c.folded.has(e)?"Unfold":"Fold",()=>Ro(e)]),n&&c.open.has(n.id)&&o.push(["\
Close its group",()=>Oe(n)]),c.pinned.has(e)&&o.push(["Put back",()=>B(()=>c.pinned.delete(e),!0)]),o}function _a(){let t=pt(X(c.at)),e=u.placed.kind==="near"&&
t&&(t.members?t:Tn.get(Number(t.at)));e&&Oe(e)}var Si={};st(Si,{listCompare:()=>Mi,listen:()=>Tf});var Mf="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function mt(t){let[e,n,o]=t.split("-");return[o&&String(Number(o)),n&&Mf[Number(n)-1],e].filter(
Boolean).join(" ")}var Xt=t=>t?`as public on ${mt(t)}`:"all that is public";var tl=186,el=(t,[e,n])=>{let[,o,r]=u.paperBoxes.find(i=>i[0]===t)||[t,e,n];return{note:t,dx:o-e,dy:r-n}},nl=([t,e])=>{let n=u.paperBoxes.findLast(([,o,r,i,s])=>Math.
abs(t-o)<=i/2&&Math.abs(e-r)<=s/2);return n?"note:"+n[0]:""},mi=t=>u.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function ol(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let o=(K.get(e)||[]).find(r=>g.cards[r.at]);return o&&T(o)[2]+1>1?T(o):null}let n=t.about.startsWith("l\
ine:")?G.get(e):P.find(o=>o.claims.includes(e)&&g.drawn[o.at]);return n&&g.drawn[n.at]&&sa(n)?ho(u.geometry[n.at]):null}function Fo({c:t},e,n){let o=[],r=mi(e),
i=new Map;v.saving||(u.paperBoxes=[]);for(let s of Ae()){let a=Ns[s.colour],l={fill:a[n?1:0],edge:a[2],ink:t.ink,u:r};if(s.about==="picture"){Qr(s)&&Sf(o,s,l);continue}
let d=ol(s);if(!d)continue;let p=(i.get(s.about)||0)+1;i.set(s.about,p);let f=[d[0]-d[2]/2+(p-1)*9*r,d[1]-d[3]/2];o.push({points:[[f[0]-5*r,f[1]-8*r],[f[0]+5*r,
f[1]-8*r],[f[0]+5*r,f[1]+4*r],[f[0],f[1]+r],[f[0]-5*r,f[1]+4*r]],fill:l.edge}),s.pinned&&hi(o,s,l,s.layout===u.placed.kind&&s.place.length?s.place:null,d)}return o}
function Sf(t,e,n){if(!e.box.length)return hi(t,e,n,e.place,null);let[o,r,i,s]=e.box;t.push({box:[o-i/2,r-s/2,i,s,6],stroke:n.edge,width:2*n.u}),hi(t,e,n,e.place.
length?e.place:null,e.box,!e.pinned)}function hi(t,e,{fill:n,edge:o,ink:r,u:i},s,a,l=!1){let d=12*i,p=(tl-16)*i,f=ut(l&&e.tag||e.text,p,d,l?1:9,!1),h=e.tag&&!l?
[$e(e.tag,p,d,!0)]:[],y=l?[]:[$e(`${e.by}, ${mt(e.on)}`,p,11*i,!1)],b=tl*i,x=(f.length+h.length+y.length)*15*i+12*i,[M,L]=s||Of(a,b,x,i,e.box.length>0),O=L-x/2;
a&&(Math.abs(M-a[0])>(b+a[2])/2+12*i||Math.abs(L-a[1])>(x+a[3])/2+12*i)&&!e.box.length&&t.push({d:`M${$(a[0])} ${$(a[1])}L${$(M)} ${$(L)}`,stroke:o,width:1.2*i,
dash:[3*i,3*i]}),t.push({box:[M-b/2,O,b,x,3*i],fill:n,stroke:o,width:1.2*i}),[...h.map(j=>[j,12,!0,r]),...f.map(j=>[j,12,!1,r]),...y.map(j=>[j,11,!1,r])].forEach(
([j,R,U,V],ot)=>t.push({words:j,x:M-b/2+8*i,y:O+(17+15*ot)*i,size:R*i,fill:V,bold:U,italic:ot>=h.length+f.length})),v.saving||u.paperBoxes.push([e.key,M,L,b,x])}
function Of([t,e,n,o],r,i,s,a){if(a)return[t-n/2+r/2,e-o/2-i/2-4*s];let l=n/2+r/2+8*s,d=o/2+i/2+8*s,p=[[t,e+d],[t,e-d],[t+l,e],[t-l,e],[t+l,e+d],[t-l,e+d],[t+l,
e-d],[t-l,e-d]],f=k.filter(x=>g.cards[x.at]).map(T),h=P.filter(x=>g.drawn[x.at]&&u.geometry[x.at].label).map(x=>u.geometry[x.at].label),y=[...f,...h,...v.saving?
[]:u.paperBoxes.map(x=>x.slice(1))],b=([x,M])=>y.reduce((L,O)=>L+Math.max(0,(r+O[2])/2-Math.abs(x-O[0]))*Math.max(0,(i+O[3])/2-Math.abs(M-O[1])),0);return p.reduce(
(x,M)=>b(M)<b(x)?M:x)}function rl(t,e,n){if(W.notes.length)for(let o of Fo(t,e,n))Vt(t.ctx,o)}function Uo([t,e,n,o]){let r=[[(t+n)/2,(e+o)/2,n-t,o-e]];for(let i of W.
notes.length?Fo(Rt(null,!1),1,!1):[])i.box&&r.push([i.box[0]+i.box[2]/2,i.box[1]+i.box[3]/2,i.box[2]+16,i.box[3]+16]);return Ot(r)}function il(){let t=[...new Set(
Ae().filter(e=>e.about==="picture"?Qr(e):ol(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function wi({c:t},e,n){let o=[],r=mi(e),i=l=>To(l,n),s=u.placed.kind==="near",a=u.placed.kind==="near"?ie():u.placed.kind==="map"?We():P.filter(l=>g.drawn[l.at]).
map(l=>[l]);for(let l of a){let d=Object.keys(Lt).map(M=>[M,l.filter(L=>g.lines[L.at].change===M).length]).filter(([,M])=>M),p=u.geometry[l[0].at],f=u.placed.kind===
"map"&&p.d?po(p):ho(p);if(!d.length||!f)continue;let[[h]]=d,y=(w.widths[g.lines[l[0].at].weight]+6)*(u.placed.kind==="map"?r:1),b=p.label&&!s?"":p.d||(p.from?`M${$(
p.from[0])} ${$(p.from[1])}L${$(p.tip[0])} ${$(p.tip[1])}`:"");if(h!=="went"&&b&&o.push({d:b,stroke:i(h)+"55",width:y,dash:[]}),s&&h==="appeared"&&d.length===1&&
[l[0].source,l[0].target].some(M=>Zr(k[M])))continue;let x=l.length===1?`${Lt[h][0]} ${Lt[h][1]}`:d.map(([M,L])=>Lt[M][0]+L).join(" ");gi(o,t,x,f[0],f[1]+(f[3]||
0)/2+2*r,i(h),r)}for(let l of k){let[d,p,f,h]=T(l);g.cards[l.at]&&f>40&&Zr(l)&&o.push({box:[d-f/2-3,p-h/2-3,f+6,h+6,6],stroke:i("appeared"),width:2*r})}for(let[
l,d,p]of g.measures){let[f,h,y,b]=T(l),x=[...d.map(M=>`+ ${M}`),...p.map(M=>`− ${M}`)].join("  ");s?gi(o,t,d.length?"+":"−",f+y/2,h,i(d.length?"appeared":"w\
ent"),r):(u.placed.kind==="map"?y+b>=0&&w.map.marks[l.at]>=0:y)&&gi(o,t,x,f,h+b/2-2*r,i(d.length?"appeared":"went"),r)}return o}function gi(t,e,n,o,r,i,s){let a=xt(
n,11*s,!0)+10*s;t.push({box:[o-a/2,r-3*s,a,16*s,8*s],fill:e.card,stroke:i,width:1.2*s},{words:n,x:o,y:r+9*s,size:11*s,fill:i,bold:!0,anchor:"middle"})}function sl(t,e,n){
if(c.against&&!rt())for(let o of wi(t,e,n))Vt(t.ctx,o)}function yi(){u.namesDrawn=[],u.weakest=new Set(c.route>=0&&g.routes[c.route]?g.routes[c.route].weakest:[])}function vi(t,e,n){sl(t,e,n),rl(t,e,n)}function dn(t,e,n){
let o=Rt(t,e);yi(),t.save(),Fa(cn(),o,n),vi(o,n,e),t.restore()}var xi=()=>z.clientWidth>=z.clientHeight;function al(t){return xi()?[z.clientWidth/4/t,0]:[0,z.clientHeight/4/t]}function ll(t,e,n,o,r){let[i,s]=al(e);for(let[a,
l]of[[u.earlier,-1],[null,1]])t.save(),t.beginPath(),i?t.rect(l<0?n.x-o:n.x,n.y-r,o,2*r):t.rect(n.x-o,l<0?n.y-r:n.y,2*o,r),t.clip(),t.translate(l*i,l*s),rn(a,()=>dn(
t,lt(),e)),t.restore()}function cl([t,e]){if(!rt())return[t,e,null];let[n,o]=al(A.getScale()),r=A.getViewPosition(),i=n?t<r.x:e<r.y;return[t+(i?n:-n),e+(i?o:-o),
i?u.earlier:null]}var bi=()=>Object.keys(Lt).map(t=>[t,P.filter(e=>g.drawn[e.at]&&g.lines[e.at].change===t)]);function Ho({change:t,was:e,...n}){if(t!=="changed")return{appeared:`\
not there ${Xt(c.against)}`,went:`no longer there: ${Xt(c.known)}`}[t];let o=[];return e.weight!==n.weight&&o.push(`${w.bands[e.weight]||e.small} → ${w.bands[n.
weight]||n.small}`),e.known!==n.known&&o.push(`${w.known[e.known][0]} → ${w.known[n.known][0]}`),e.denied!==n.denied&&o.push(n.denied?"now denied or disputed":
"no longer denied or disputed"),o.join("; ")}function un(){return!c.against||rt()?"":`Compared with ${Xt(c.against)}: `+bi().map(([t,e])=>`${Lt[t][0]} ${Lt[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${g.measures.length}.`}function Yn(){if(!c.against)return N("Choose a date to compare with first");c.beside&&B(()=>{c.beside=!1});let t=a=>a.map(l=>[`${k[l.source].name} ${l.relation}\
 ${k[l.target].name}${l.goods?` [${l.goods}]`:""}`,"",Ho(g.lines[l.at]),"line:"+l.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No long\
er counted"},n=bi().filter(([,a])=>a.length).map(([a,l])=>[`${e[a]} (${l.length})`,t(l)]),o=g.measures.map(([a,l,d])=>[a.name,"",[...l.map(p=>`came: ${p}`),...d.
map(p=>`ended: ${p}`)].join("; "),"party:"+a.uid]);o.length&&n.push([`Measures (${o.length})`,o]);let r=[["What it is",[["What became public between the two day\
s, and what changed in how it is documented. It does not say when things happened."]]]],i=P.filter(a=>g.lines[a.at]&&yo(g.lines[a.at])).length,s=i?[["Not compar\
ed",[[`The page does not carry both dates with this span for ${i} relations.`]]]]:[];ae("",["Two dates",`${mt(c.against)} and ${c.known?mt(c.known):"today's sta\
te"}`,[],[],[...r,...n.length?n:[["What changed",[["Nothing that is drawn here changed between the two."]]]],...s]]),N(un())}function fl(){let{known:t}=w.clock,
e=c.known?t.indexOf(c.known):t.length;if(e<1)return N("There is no earlier date to compare with");let n=!c.against;B(()=>{[c.against,c.beside]=[n?t[e-1]:"",!1]}),
n&&Yn()}var Qn=[236,58,34],Go=t=>Date.parse(t)/864e5,hn=null;function Lf(){let{public:t,begun:e}=w.clock,n=[...t,...e].map(([l])=>Go(l)).filter(Number.isFinite),o=Math.
min(...n),r=Math.max(...n),i=59,s=Math.max(r-o,1),a=l=>{let d=new Array(i).fill(0);for(let[p,f]of l)Number.isFinite(Go(p))&&(d[Math.min(Math.floor((Go(p)-o)/s*i),
i-1)]+=f);return d};return{first:o,last:r,long:s,bins:i,claims:a(t),begun:a(e)}}var ki=t=>4+(Go(t)-hn.first)/hn.long*(Qn[0]-8),$i=t=>new Date((hn.first+Math.min(
Math.max(t-4,0),Qn[0]-8)/(Qn[0]-8)*hn.long)*864e5).toISOString().slice(0,10);function Af(){let t=m("when"),[e,n,o]=Qn,{claims:r,begun:i,bins:s}=hn=Lf(),a=tt("sv\
g",{viewBox:`0 0 ${e} ${n}`,role:"img","aria-label":Ef()}),l=(e-8)/s,d=Math.max(...r,1),p=Math.max(...i,1);r.forEach((f,h)=>f&&a.append(tt("rect",{class:"claims",
x:$(4+h*l),width:$(l-.6),y:$(o-Math.max(f/d*30,1.5)),height:$(Math.max(f/d*30,1.5))}))),i.forEach((f,h)=>f&&a.append(tt("rect",{class:"begun",x:$(4+h*l),width:$(
l-.6),y:o+1,height:$(Math.max(f/p*10,1.5))}))),a.append(tt("line",{class:"rule",x1:4,x2:e-4,y1:o+.5,y2:o+.5}),tt("rect",{id:"brush",y:0,height:o+12,x:0,width:0})),
a.append(tt("text",{x:4,y:n-1},$i(0).slice(0,4)),tt("text",{x:e-4,y:n-1,"text-anchor":"end"},$i(e).slice(0,4))),t.replaceChildren(a,E("figcaption","Above: claim\
s by the day they became public. Below: measures by the day they began. Drag over it to compare two dates.")),Cf(a)}function Ef(){let t=e=>{let n=new Map;for(let[
o,r]of e)n.set(o.slice(0,4),(n.get(o.slice(0,4))||0)+r);return[...n].map(([o,r])=>`${o}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.
clock.public)}. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function pl(){if(!w.clock.public.length)return;hn||Af();let t=[c.against,c.known||
w.clock.newest],[e,n]=c.against?t.map(ki):[c.known?ki(c.known):0,c.known?ki(c.known)+1.5:0];m("brush").setAttribute("x",$(Math.min(e,n))),m("brush").setAttribute(
"width",$(Math.abs(n-e)))}function Cf(t){let e=null,n=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*Qn[0],o=r=>w.clock.known.findLast(
i=>i<=r)||w.clock.known[0];t.addEventListener("pointerdown",r=>{e=n(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(m("bru\
sh").setAttribute("x",$(Math.min(e,n(r)))),m("brush").setAttribute("width",$(Math.abs(n(r)-e))))}),t.addEventListener("pointerup",r=>{let i=[e,n(r)].sort((l,d)=>l-
d),[s,a]=i.map($i).map(o);e=null,B(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=i[1]-i[0]>4&&s!==a?s:""}),c.against&&Yn()})}function Mi(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,n=m("against");n.max=String(Math.max(e,0)),n.value=c.against?t.indexOf(c.against):e,n.disabled=
e<1;let o=c.against?Xt(c.against):"nothing";n.setAttribute("aria-valuetext",o),m("against-told").textContent=o,m("compare-tools").hidden=!c.against,m("beside").
setAttribute("aria-pressed",String(rt())),m("halves").hidden=!rt()||c.mode==="table",m("halves").dataset.across=xi()?"yes":"no",m("half-earlier").textContent=c.
against?Xt(c.against):"",m("half-later").textContent=Xt(c.known),m("compare-told").textContent=un(),pl()}function Tf(){m("against").addEventListener("input",()=>B(
()=>{let t=Number(m("against").value);c.against=t<Number(m("against").max)?w.clock.known[t]:""},!1,"against")),m("beside").addEventListener("click",()=>{B(()=>{
c.beside=!c.beside}),bt(),gt()}),m("changes").addEventListener("click",Yn),m("compare-off").addEventListener("click",()=>B(()=>{[c.against,c.beside]=["",!1]}))}var Oi={};st(Oi,{listen:()=>zf});var Pf=t=>{let e=G.get(t);return e&&u.geometry[e.at].label?.[2]?e:null};function jf(t){if(t.relation){let{small:i,known:s,denied:a,partial:l}=g.lines[t.at],d=[t.
source,t.target].map(f=>k[f].name).join(" → "),p=[w.known[s][0]];return a&&p.push("denied or disputed by somebody"),l&&p.push("not every party between the two\
 is named"),[d,`${t.label} · ${i}`,`${p.join("; ")}. Click opens the evidence.`]}let e=t.members?Jt(t):[t],n=e.flatMap(i=>I[i.at].filter(s=>g.drawn[s.at])),o=`${n.
length} ${n.length===1?"relation":"relations"} drawn`;if(t.members)return[re(t),e.slice(0,6).map(i=>i.name).join("; ")+(e.length>6?"; …":""),`${o}. Click open\
s the group in place.`];let r=g.pills[t.at].map(i=>i[0]).join(", ");return[t.name,t.small+(r?` · ${r}`:""),o]}function Nf(t){let e=m("hover"),n=!t.buttons&&t.target===
Qe&&v.hover?pt(v.hover)||Pf(v.hover):null;if(!n||u.placed.kind==="map"||!m("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==v.hover||e.hidden){let[
r,i,s]=jf(n);e.replaceChildren(E("strong",r),E("span",i),E("span",s)),e.dataset.of=v.hover,e.hidden=!1}let o=m("stage").getBoundingClientRect();e.style.left=`${Math.
min(t.clientX-o.left+16,o.width-e.offsetWidth-6)}px`,e.style.top=`${Math.min(t.clientY-o.top+18,o.height-e.offsetHeight-6)}px`}function zf(){window.addEventListener(
"mousemove",Nf);let t=()=>{m("hover").hidden=!0};window.addEventListener("pointerdown",t,!0),z.addEventListener("pointerleave",()=>{m("hover").hidden=!0})}var os={};st(os,{listen:()=>Wp});var Ai={};st(Ai,{closeMenu:()=>_n,listen:()=>Bf,openMenu:()=>Zo});var qo=t=>{let e=z.getBoundingClientRect(),{x:n,y:o}=A.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return cl([n,o])};function mn(t){let[e,n,o]=qo(t);return rn(
o,()=>nl([e,n])||(Nt()?Wf(t):Df(e,n)))}function Wf({clientX:t,clientY:e}){let n=z.getBoundingClientRect(),o={x:t-n.left,y:e-n.top};return A.getNodeAt(o)||A.getEdgeAt(
o)||""}var Li=t=>6/(u.placed.kind==="map"?t:Math.max(t,.6));function Df(t,e){let n=A.getScale(),o=cn(),r=Bo(o).findLast(a=>me([t,e,0,0],o.box(a,n)));if(r)return o.
id(r);let[i,s]=["",Li(n)];for(let[a]of o.strokes()){let l=uo(u.geometry[a.at],t,e,s);l<s&&([i,s]=["line:"+a.uid,l])}return i}var Ko=t=>{let e=xe([t.slice(5)])[0]||
[...u.geometry[G.get(t.slice(5)).at].tip,0,0],n=A.canvasToDOM({x:e[0],y:e[1]}),o=z.getBoundingClientRect();return{x:o.left+n.x,y:o.top+n.y}};function Zo(t,e){let n=m("card-menu"),{x:o,y:r}=e||Ko("card:"+t.id),i=m("stage").getBoundingClientRect(),s=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",_n),l);n.setAttribute("aria-label",`${t.name}: what to do`),n.replaceChildren(...ui(t).map(([l,d])=>s(q(l,d)))),ci(t).then(l=>{n.hidden||(n.append(...l.
map(d=>s(q(`Expand: ${li(d.words)} (${d.back.length+d.more})`,()=>fi(t,d))))),a())},l=>N(l.message)),n.hidden=!1;let a=()=>{n.style.left=`${Math.max(4,Math.min(
o-i.left,i.width-n.offsetWidth-4))}px`,n.style.top=`${Math.max(4,Math.min(r-i.top,i.height-n.offsetHeight-4))}px`};a(),n.firstElementChild.focus({preventScroll:!0})}
function _n(){m("card-menu").hidden||(m("card-menu").hidden=!0,z.focus({preventScroll:!0}))}function Bf(){m("card-menu").addEventListener("keydown",t=>{let e=[...m(
"card-menu").children],n=e.indexOf(document.activeElement),o={ArrowDown:1,ArrowUp:-1}[t.key];o&&e[(n+o+e.length)%e.length].focus(),(o||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&_n(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{m("card-menu").contains(_t(t))||
(m("card-menu").hidden=!0)},!0),z.addEventListener("contextmenu",t=>{let e=mn(t);!e.startsWith("card:")||u.placed.kind==="map"||(t.preventDefault(),Zo(D.get(e.slice(
5)),{x:t.clientX,y:t.clientY}))})}var Ti={};st(Ti,{boxAround:()=>Xo,boxMode:()=>to,closeNote:()=>Be,listNotes:()=>Ci,listen:()=>Ff,moveNote:()=>Qo,newBox:()=>Yo,noteHere:()=>Vo,notesPart:()=>Ei,
writeNote:()=>Ee});var dl=()=>[...document.querySelectorAll("input[name=colour]")];function Ee(t){v.noting=t,m("panel").hidden=!1,m("noting").hidden=!1,m("noting-about").textContent=
`Note on: ${Kn(t)}`,m("note-text").value=t.text,m("note-tag").value=t.tag,m("note-by").value=t.by||W.by,m("note-pinned").checked=t.pinned;for(let e of dl())e.checked=
e.value===t.colour;m("note-drop").hidden=!W.notes.some(e=>e.key===t.key),m("panel").scrollTop=0,m("note-text").focus()}var Jo=(t,e)=>({key:zs("n"),about:t,text:"",
by:"",on:Pn(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?qt:"",layout:"",place:[],box:[],...e});function Vo(){let t=v.shownSheet||c.at;if(t)return Ee(Jo(
Wo(t)));let{x:e,y:n}=A.getViewPosition();Ee(Jo("picture",{pinned:!0,layout:u.placed.kind,place:[J(e),J(n)]}))}function Be(){v.noting=null,m("noting").hidden=!0,
!v.shownSheet&&!c.ends[1]&&(m("panel").hidden=!0),z.focus({preventScroll:!0})}function If(t){he(()=>{W.notes=W.notes.filter(e=>e.key!==t.key)}),it(),N("Note rem\
oved; Ctrl-Z brings it back")}function Xo(){let t=c.at.startsWith("card:")?[c.at.slice(5)]:g.focus??[],e=xe(c.picked.size?c.picked:t).filter(s=>s[2]);if(!e.length)
return to(!v.boxOn);let[n,o,r,i]=Ot(e);Yo([n-14,o-20],[r+14,i+14])}function to(t){v.boxOn=t,m("box-add").setAttribute("aria-pressed",String(t)),z.style.cursor=t?
"crosshair":"default",t&&N("Drag over the picture to draw a box")}function Yo([t,e],[n,o]){to(!1),Ee(Jo("picture",{layout:u.placed.kind,box:[(t+n)/2,(e+o)/2,Math.
abs(n-t),Math.abs(o-e)].map(J)}))}function Qo(t,e){W.notes=W.notes.map(n=>n.key===t?{...n,layout:u.placed.kind,place:e.map(J)}:n)}function Rf(t,e,n){let o=u.paperBoxes.
find(r=>r[0]===t);o&&he(()=>Qo(t,[o[1]+e,o[2]+n]),"nudge")}function Ei(t){let e=Oa(t),n=E("div","","notes-of");if(!t)return n;n.append(q("Write a note",()=>Ee(Jo(
Wo(t))))),e.length&&n.append(E("h3","Notes of analysts, no sources"));for(let o of e)n.append(ul(o));return n}function ul(t){let e=q("",()=>Ee(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",o=>{!o.altKey||!En[o.key]||(o.preventDefault(),Rf(t.key,{ArrowLeft:-20,ArrowRight:20}[o.
key]||0,{ArrowUp:-20,ArrowDown:20}[o.key]||0),m("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(E("strong",t.tag+": "));let n=t.
clock?` (${t.clock})`:"";return e.append(E("span",t.text),E("small",`${Kn(t)}; ${t.by}, ${mt(t.on)}${n}${t.pinned?"; pinned":""}`)),e}function Ci(){let t=Ae(),e=t.
map(n=>{let o=E("li");return o.append(ul(n)),o});m("notes-list").replaceChildren(...e),m("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function Ff(){m("noting").addEventListener("submit",t=>{t.preventDefault();let e=Me(m("note-text").value,2e3),n=Me(m("note-by").value,
100);if(!e||!n)return N("A note needs words and the name of its author");let o={...v.noting,text:e,tag:Me(m("note-tag").value,100),by:n,pinned:m("note-pinned").
checked,colour:dl().find(r=>r.checked)?.value};o.text!==v.noting.text&&(o.on=Pn()),W.by=n,he(()=>{W.notes=[...W.notes.filter(r=>r.key!==o.key),o]}),Be(),it(),N(
`Noted on ${Kn(o)}`)}),m("note-drop").addEventListener("click",()=>{let t=v.noting;Be(),If(t)}),m("note-cancel").addEventListener("click",Be),m("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Be()}),m("note-add").addEventListener("click",Vo),m("box-add").addEventListener("click",()=>Xo())}var Ni={};st(Ni,{lasso:()=>gn,listen:()=>cp});var ji={};st(ji,{followPulled:()=>tr,listen:()=>_f});function Pi(t,e){let n=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,o=n?e[0]>t[0]?1:-1:t[0]<u.placed.width/2?-1:1,r=t[0]+o*t[2]/2,i=n?e[0]-o*e[2]/2:e[0]+o*e[2]/2,s=i-r,a=o*
48,l=n?[r+.7*s,t[1],i-.55*s,e[1]]:[r+a,t[1],i+a,e[1]],d=[r,t[1],...l,i,e[1]],p={d:`M${$(r)} ${$(t[1])}C${[...l,i,e[1]].map($).join(" ")}`,tip:[i,e[1]],way:[n?o:
-o,0],curve:d};return{...p,label:[...Zt(p,.5),0,0]}}function hl(){let t=new Map,e=new Map,n=new Map,o=p=>(e.has(p)||(e.set(p,T(p)),n.set(p,we(p))),p);for(let p of P){
let f=o(_(k[p.source])),h=o(_(k[p.target])),y=`${f.id}>${h.id}`;t.has(y)||t.set(y,{source:f,target:h,lines:[]}),t.get(y).lines.push(p)}let r=[...t.values()],i=Uf(
r,e,n),s=new Map,a=p=>!p.members&&w.near.quiet[p.at]===1,l=r.filter(({source:p,target:f})=>p!==f&&n.get(p)===n.get(f)&&!a(p)&&!a(f)).sort((p,f)=>Math.abs(e.get(
p.source)[1]-e.get(p.target)[1])-Math.abs(e.get(f.source)[1]-e.get(f.target)[1])).slice(0,$t.bows),d=(p,f)=>a(p)&&w.near.parents[p.at]!==Ze(f)&&!(f.members||[]).
includes(w.near.parents[p.at]);u.unrouted=new Set;for(let p of r){let{source:f,target:h}=p,y=e.get(f),b=e.get(h),x=n.get(h)-n.get(f),M=c.pinned.has(f.id)||c.pinned.
has(h.id),L=t.has(`${h.id}>${f.id}`)?2.5:0,O=M?Pi(y,b):x?Hf(p,y,b,i,L):Gf(y,b,n.get(f)<0?-1:1),S=Math.abs(x)===1?!d(f,h)&&!d(h,f):l.includes(p);for(let C of p.lines)
s.set(C.at,{...O}),S||u.unrouted.add(C.at)}return s}function Uf(t,e,n){let o=new Map,r=new Map;for(let{source:i,target:s}of t)for(let[a,l]of[[i,s],[s,i]]){let d=n.
get(l)-n.get(a);if(Math.abs(d)!==1)continue;let p=`${a.id}|${d}`;o.has(p)||o.set(p,{here:a,step_:d,others:new Map}),o.get(p).others.set(l,e.get(l)[1])}for(let{here:i,
step_:s,others:a}of o.values()){let l=[...a].sort((p,f)=>p[1]-f[1]),d=Math.min(12,e.get(i)[3]*.74/Math.max(l.length-1,1));l.forEach(([p],f)=>r.set(`${i.id}|${s}\
|${p.id}`,(f-(l.length-1)/2)*d))}return r}function Hf({source:t,target:e},n,o,r,i){let s=o[0]>n[0]?1:-1,a=n[0]+s*n[2]/2,l=o[0]-s*o[2]/2,d=l-a,p=n[1]+(r.get(`${t.
id}|${s}|${e.id}`)||0)+i*s,f=o[1]+(r.get(`${e.id}|${-s}|${t.id}`)||0)+i*s;return Sr(a,p,[a+.7*d,p,l-.55*d,f],l,f,[s,0])}function Gf(t,e,n){let o=t[0]+n*t[2]/2,r=e[0]+
n*e[2]/2,i=n*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*$t.gutter)/.75;return Sr(o,t[1],[o+i,t[1],r+i,e[1]],r,e[1],[-n,0])}function ml(t){let e=u.placed.kind==="near"&&u.routed.get(t.at);if(e)return e;let n=u.placed.paths,o=u.placed.kind!=="map"&&[t.source,t.target].some(s=>c.pinned.
has(_(k[s]).id));if(n&&n[t.at]&&!o){let[s,a,l,d,p]=n[t.at],f=u.placed.labels;return{d:s,tip:[a,l],way:[d,p],label:f?[f.x[t.at],f.y[t.at],f.w[t.at],f.h[t.at]]:null}}
let r=T(k[t.source]),i=T(k[t.target]);return u.placed.kind==="field"?Us(r,i):u.placed.kind==="near"?Pi(r,i):qf(t,r,i)}function qf(t,e,n){let o=u.placed.labels?[
0,0,u.placed.labels.w[t.at],u.placed.labels.h[t.at]]:null,r=u.placed.kind==="tall"?1:0;Math.abs(n[r]-e[r])<(e[2+r]+n[2+r])/2+30&&(r=1-r);let i=1-r,s=2+r,a=n[r]>=
e[r]?1:-1,l=[e[0],e[1]],d=[n[0],n[1]],p=I[t.source].filter(U=>U.source===t.source&&U.target===t.target||U.source===t.target&&U.target===t.source),f=(o?o[2+i]:16)+
8,h=(p.indexOf(t)-(p.length-1)/2)*f,y=U=>Math.max(Math.min(h/f*12,U[2+i]/2-8),8-U[2+i]/2);l[r]+=a*e[s]/2,d[r]-=a*n[s]/2,l[i]+=y(e),d[i]+=y(n);let b=[0,0],x=[(l[0]+
d[0])/2,(l[1]+d[1])/2];b[r]=a,x[i]=(e[i]+n[i])/2+h;let M=[...x],L=[...x],O=o?a*o[s]/2:0;M[r]-=O,L[r]+=O;let S=(U,V)=>{let ot=[...U],kt=[...V];return ot[r]=kt[r]=
(U[r]+V[r])/2,`C${$(ot[0])} ${$(ot[1])} ${$(kt[0])} ${$(kt[1])} ${$(V[0])} ${$(V[1])}`},C=`M${$(l[0])} ${$(l[1])}${S(l,M)}L${$(L[0])} ${$(L[1])}${S(L,d)}`,j=o&&
[x[0],x[1],o[2],o[3]];if(!t.by||!j||Kf(j))return{d:C,tip:d,way:b,label:j};let R=[l,M,L,d].map(U=>U.map($).join(" "));return{d:`M${R[0]}C${R[1]} ${R[2]} ${R[3]}`,
tip:d,way:b,label:null}}var Kf=t=>!k.some(e=>me(t,T(e),2))&&!u.geometry.some(e=>e.label&&me(t,e.label,2));function gl(){u.routed=u.placed.kind==="near"&&Vs()?hl():
new Map,u.geometry=[];for(let t of P)u.geometry.push(ml(t));for(let t of u.geometry)t.d&&(t.path=new Path2D(t.d));u.batches=null}function _o(t){for(let e of(t.members||
[t.at]).flatMap(n=>I[n])){u.routed.delete(e.at);let n=u.geometry[e.at]=ml(e);n.d&&(n.path=new Path2D(n.d))}u.batches=null}var Q=null;function Zf(t){if(Q=null,!u.placed)return;tr();let e=A.getScale(),n=A.getViewPosition(),o=z.clientWidth/2/e+en,r=z.clientHeight/2/e+en;u.frame=[n.x-o,
n.y-r,n.x+o,n.y+r];let i=Nt();rt()?ll(t,e,n,o,r):i?(yi(),Q={parts:i,scale:e,p:Rt(t,lt()),plain:[],lit:[],lines:!1},i.under(Q.p,e)):dn(t,lt(),e)}function Jf(t){let e=fn.
get(t);if(!(!Q||!e)){if(g.focus&&Q.parts.lit(e))return Q.lit.push(e);Q.plain.push(e),Q.parts.stroke(Q.p,e,Q.scale)}}function wl(){if(Q.lines)return;Q.lines=!0;let{
parts:t,p:e,scale:n,plain:o,lit:r}=Q;for(let i of r)t.stroke(e,i,n);t.between(e,[...o,...r],n)}function Vf({id:t}){let e=()=>{!Q||!Ft.has(t)||(wl(),Q.parts.seat(
Q.p,Ft.get(t)[0],Q.scale))},[n,o]=yl(t);return{drawNode:e,nodeDimensions:{width:n,height:o}}}function Xf(t){Q&&(wl(),Q.parts.over(Q.p,Q.scale),vi(Q.p,Q.scale,lt())),
Q=null,v.loop&&Qf(t,A.getScale())}var yl=t=>{let e=Nt();return e&&Ft.has(t)?e.box(Ft.get(t)[0],A.getScale()).slice(2):[0,0]};function Yf(t,e,n){let o=fn.get(t);
if(!o)return 1/0;let r=Li(A.getScale());return uo(u.geometry[o[0].at],e,n,r)*10/r}function tr(){for(let t of v.pulled){let[e,n]=Ka(A,t);c.pinned.set(X(t),[J(e),
J(n)]),_o(pt(X(t)))}}function Qf(t,e){t.save(),t.strokeStyle=(lt()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[n,o],[r,i]]=[
v.loop[0],v.loop.at(-1)];for(let[s,a]of v.boxOn?[[n,o],[r,o],[r,i],[n,i],[n,o]]:v.loop)t.lineTo(s,a);t.stroke(),t.restore()}function _f(){A.setOptions({nodes:{ctxRenderer:Vf}}),
yt.nodes.add({id:"card:",x:0,y:0}),yt.edges.add({id:"line:",from:"card:",to:"card:"}),Ha(A,{size:yl,line:Jf,far:Yf}),yt.edges.clear(),yt.nodes.clear(),A.on("bef\
oreDrawing",Zf),A.on("afterDrawing",Xf)}function tp(t){let e=w.map.marks[t[0].at],n=t.filter(i=>w.map.how[i.at]==="seat").length,o=t.map(i=>[i.name,"",i.small,"party:"+i.uid]),r=n?`The registers on fi\
le give no town for ${n===t.length?"them":`${n} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";at.length=0,ae("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",o]]]),N(`${t.length} stand at ${w.map.names[e]}`)}
function bl(t){if(v.joining&&t.startsWith("card:"))return Le(v.joining,t.slice(5));if(u.placed.kind==="map"&&t.startsWith("card:")&&Dr(D.get(t.slice(5))).length>
1)return tp(Dr(D.get(t.slice(5))));if(t.startsWith("note:"))return Ee(W.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?Oe(ct.get(t.slice(5))):t?ht(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&pn()}function ep(t,e){St();let n=k.filter(o=>g.cards[o.at]&&Hs(t,T(o))).map(o=>o.id);c.picked=new Set(e?[...c.picked,
...n]:n),[c.at,c.route,c.ends]=["",-1,["",""]],gn(!1),Z(),N(`${c.picked.size} picked`)}function gn(t){v.lassoOn=t,m("lasso").setAttribute("aria-pressed",String(
t)),z.style.cursor=t?"crosshair":"default"}var nt=null,vl=!0;function np(t){t!==vl&&A.setOptions({interaction:{dragNodes:t}}),vl=t}function op(t){let e=qo(t),n=mn(
t),o=t.pointerType==="touch",r=u.placed.kind==="map";if(np(!o&&!r),t.shiftKey||v.lassoOn||v.boxOn)v.loop=[e];else{if(o)return null;if(n.startsWith("note:"))return{
id:n,spot:e,...el(n.slice(5),e)};if(/^(card|pack):/.test(n)&&!r&&!Nt()){let i=T(pt(n.slice(5)));return{id:n,spot:e,card:n.slice(5),dx:i[0]-e[0],dy:i[1]-e[1]}}}return v.
loop?{id:n,spot:e}:null}function rp(t){t.button!==0||t.target!==Qe||(nt=op(t),nt&&(Object.assign(nt,{x:t.clientX,y:t.clientY,far:!1}),t.stopPropagation()))}function ip(t){
if(!nt.far&&Math.hypot(t.clientX-nt.x,t.clientY-nt.y)>4&&(nt.far=!0,v.loop||St(),nt.before=ue()),!nt.far)return;let[e,n]=qo(t);v.loop?v.loop.push([e,n]):nt.note?
Qo(nt.note,[e+nt.dx,n+nt.dy]):(c.pinned.set(nt.card,[J(e+nt.dx),J(n+nt.dy)]),_o(pt(nt.card))),A.redraw()}function sp(t){if(!nt)return;let{id:e,far:n,note:o,before:r}=nt;
v.loop&&n&&v.boxOn?Yo(v.loop[0],v.loop.at(-1)):v.loop&&n?ep(v.loop,t.ctrlKey||t.metaKey):n?(o&&jn(r),Z(u.placed.kind!=="field")):t.target===Qe&&bl(e),v.loop=nt=
null,A.redraw()}function eo(t){t!==v.hover&&(v.hover=t,z.style.cursor=t?"pointer":"default",u.placed.kind==="near"&&si())}function ap(t){let e=te&&u.placed.kind===
"field"&&P.length>6e3;if(t.target!==Qe||t.buttons||e)return;let n=mn(t);Nt()&&!n.startsWith("note:")||n.slice(5)!==v.hover&&(eo(n.slice(5)),A.redraw())}function lp(){
let t=!1,e=({event:n})=>{bl(mn({clientX:n.center.x,clientY:n.center.y})),ai()};A.on("click",n=>n.event.type==="tap"&&e(n)),A.on("hold",()=>{t=!0}),A.on("release",
n=>{t&&e(n),t=!1}),A.on("hoverNode",({node:n})=>eo(X(n))),A.on("hoverEdge",({edge:n})=>eo(X(n))),A.on("blurNode",()=>eo("")),A.on("blurEdge",()=>eo("")),A.on("d\
ragStart",({nodes:n})=>{t=!1,v.moving=!0,v.pulled=n,n.length&&St()}),A.on("dragEnd",()=>{v.moving=!1;let n=v.pulled.length>0;tr(),v.pulled=[],Se(),n?Z(u.placed.
kind!=="field"):A.redraw()})}var xl=0;function cp(){lp(),z.addEventListener("pointerdown",rp,!0),window.addEventListener("pointermove",t=>nt?ip(t):ap(t)),window.
addEventListener("pointerup",sp),A.on("zoom",()=>{v.moving=!0,clearTimeout(xl),xl=setTimeout(()=>{v.moving=!1,Se(),A.redraw()},160)})}var Ri={};st(Ri,{listDates:()=>Bi,listFilters:()=>Ii,listRoutes:()=>Di,listen:()=>up,step:()=>Ie});var Wi={};st(Wi,{listTallies:()=>zi,listen:()=>pp});function kl(t){let e=new Map;for(let[n,o]of t)for(let r of new Set(o.map(i=>`${n}.${i}`)))e.set(r,(e.get(r)||0)+1);return e}function $l(t,e){let n=r=>t.get(`${e}\
.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}.`)).map(r=>r.slice(e.length+1)).sort((r,i)=>n(i)-n(r)||(r<i?-1:1))}var Sl=[["relation","Relation",()=>P.filter(t=>g.lines[t.at]),t=>[Ne(t.relation)]],["voice","Who says so",()=>P.filter(t=>g.lines[t.at]),t=>g.lines[t.at].voices.
map(Ne)],["country","Country",()=>k,t=>[xo(t)]],["measure","Measure",()=>k,bo]],Ml="";function fp(){let t=[],e=(n,o)=>t.push([n,o]);for(let[n,,o,r]of Sl)for(let i of o())
wt(i)&&e(n,r(i));for(let n of k)wt(n)&&e("family",[n.family]);for(let n of g.lines)!n||!wt(n)||(e("known",[n.known]),e("level",[n.level]),e("weight",[n.support===
null?"none":n.weight]),e("mark",[n.denied&&"denied",n.partial&&"partial"].filter(Boolean)),e("status",n.statuses),e("source",n.sources));return kl(t)}function zi(){
let t=[c.known,c.from,c.to,P.length,c.grown.length].join(" ");if(H&&Object.keys(H.opens).length||t===Ml)return;Ml=t;let e=fp();for(let[n,o]of Sl){let r=$l(e,n),
i="tally-"+n;if(r.length<2){m(i)&&m(i).remove();continue}if(!m(i)){let s=E("details","","more"),a=E("ul","","legend");s.id=i,s.append(E("summary",o),a),m("talli\
es").append(s)}m(i).lastElementChild?.replaceChildren(...r.map(s=>{let a=E("li"),l=E("button");return l.type="button",l.dataset.filter=`${n}.${s}`,l.append(E("s\
pan",s)),a.append(l),a}))}for(let n of Gt("filter")){let o=n.querySelector(".count");o||n.append(o=E("span","","count")),o.textContent=String(e.get(n.dataset.filter||
"")||0)}}function pp(){m("filters").addEventListener("click",t=>{let e=_t(t).closest("button[data-filter]");e&&B(()=>{let n=e.dataset.filter||"";c.off.has(n)?c.
off.delete(n):c.off.add(n)})})}function Di(){let t=m("routes");if(!t)return;t.replaceChildren();let e=vo()!==null;g.routes.forEach((n,o)=>{let r=E("li"),i=q("",()=>dp(o));i.append(E("span",n.
mark,"rank"),E("span",n.way,"way"),E("span",n.score,"score"));for(let s of n.codes)i.append(E("span",s,"score"));n.drawn||i.append(E("span","not all of its step\
s are drawn on this page; a page that is made for this date has them","score")),i.append(E("span","Steps: "+n.spoken,"hidden")),i.setAttribute("aria-pressed",String(
c.route===o)),i.dataset.route=String(o),r.append(i),t.append(r)}),m("routes-told").textContent=!e&&H?In.get(Rn(w.trace.items)):e?g.routes.length?"":`No document\
ed route for these dates. ${w.gap}`:"This page carries no routes for these two dates together. Move one of them back to its end, and the routes for the other ar\
e listed."}function dp(t){let e=c.route===t;B(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),m("panel").hidden=!0;let n=g.routes[c.route];if(!n)
return N("");N(`${n.way}: ${n.score}`),window.innerWidth<=760&&m("stage").scrollIntoView({block:"start"}),u.placed.kind!=="map"&&(window.innerWidth<=760||A.getScale()<
.6)&&Jr(n)}function Bi(){let{known:t,spans:e}=w.clock,n=m("known");n.max=t.length,n.value=c.known?t.indexOf(c.known):t.length;let o=c.known?`as public on ${mt(c.
known)}`:"all that is public";n.setAttribute("aria-valuetext",o),m("known-told").textContent=o;for(let[r,i]of[["from",c.from],["to",c.to]])m(r).max=String(Math.
max(e.length-1,0)),m(r).value=String(i),m(r).setAttribute("aria-valuetext",e.length?mt(e[i][0]):"");m("true-told").textContent=ve()[1]===""?"at any time":`${mt(
e[c.from][0])} to ${mt(e[c.to][0])}`,m("dates-reset").hidden=!je()&&!c.against,Mi(),m("earlier").disabled=t.length===0||c.known===t[0],m("later").disabled=c.known===
""}function Ii(){zi();for(let n of Gt("filter"))n.setAttribute("aria-pressed",String(!c.off.has(n.dataset.filter||"")));m("least").value=String(c.least),m("leas\
t-told").textContent=c.least?`at least ${c.least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${g.cards.reduce((n,o)=>n+o,0)} of ${k.length} cards`,`${g.drawn.reduce(
(n,o)=>n+o,0)} of ${P.length} lines`];m("counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),u.placed.kind===
"near"&&(m("counts").textContent+=`: ${aa()}`),m("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),m("picked").hidden=c.picked.size===0}function Ie(t){
let{known:e}=w.clock,n=c.known?e.indexOf(c.known):e.length,o=Math.min(Math.max(n+t,0),e.length);B(()=>{c.known=e[o]||""}),N(`${m("known-told").textContent}: ${m(
"counts").textContent}`)}var no=0;function Ol(){no?(clearInterval(no),no=0):(c.known||B(()=>{c.known=w.clock.known[0]||""}),no=setInterval(()=>c.known?Ie(1):Ol(),
900)),m("play").textContent=no?"Stop":"Play"}function up(){m("least").addEventListener("input",()=>B(()=>{c.least=Number(m("least").value)},!1,"least")),m("know\
n").addEventListener("input",()=>B(()=>{c.known=w.clock.known[Number(m("known").value)]||""},!1,"known"));for(let t of["from","to"])m(t).addEventListener("input",
()=>B(()=>{c[t]=Number(m(t).value),c.from>c.to&&(c[t==="from"?"to":"from"]=c[t])},!1,"true"));m("dates-reset").addEventListener("click",()=>B(()=>{[c.known,c.from,
c.to,c.against]=["",0,de().to,""]})),m("earlier").addEventListener("click",()=>Ie(-1)),m("later").addEventListener("click",()=>Ie(1)),m("play").addEventListener(
"click",Ol),m("all").addEventListener("click",()=>B(()=>{c.hidden.clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),m("only-picked").addEventListener(
"click",()=>le(k.filter(t=>!c.picked.has(t.id)).map(t=>t.id))),m("hide-picked").addEventListener("click",()=>le([...c.picked]))}var es={};st(es,{editStep:()=>io,listStory:()=>ar,listen:()=>jp,playStory:()=>lr});var[Al,hp,El,mp]=[2,3,4,5],Ll=4,Fi=t=>`<FEFF${Array.from({length:t.length},(n,o)=>t.charCodeAt(o)).map(n=>n.toString(16).padStart(4,"0")).join("").toUpperCase()}\
>`;function gp({title:t,image:e,wide:n,high:o},r,i){let s=n>o?[842,595]:[595,842],a=Math.min((s[0]-48)/n,(s[1]-48)/o),[l,d]=[n*a,o*a],p=`q ${l.toFixed(2)} 0 0 ${d.
toFixed(2)} ${((s[0]-l)/2).toFixed(2)} ${(s[1]-24-d).toFixed(2)} cm /I Do Q`;return[[`<< /Type /Page /Parent ${Al} 0 R /MediaBox [0 0 ${s.join(" ")}] /Resources\
 << /XObject << /I ${r+2} 0 R >> >> /Contents ${r+1} 0 R >>`],[`<< /Length ${p.length} >>
stream
${p}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${n} /Height ${o} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${e.length} >>
stream
`,e,`
endstream`],[`<< /Title ${Fi(t)} /Parent ${El} 0 R ${i}/Dest [${r} 0 R /Fit] >>`]]}function wp(t,{title:e,subject:n}){let o=t.map((s,a)=>mp+Ll*a),r=o.map(s=>`${s+
Ll-1} 0 R`),i=t.length>1?"/PageMode /UseOutlines ":"";return[[`<< /Type /Catalog /Pages ${Al} 0 R /Outlines ${El} 0 R ${i}/Lang (en) /ViewerPreferences << /Disp\
layDocTitle true >> >>`],[`<< /Type /Pages /Kids [${o.map(s=>`${s} 0 R`).join(" ")}] /Count ${t.length} >>`],[`<< /Title ${Fi(e)} /Subject ${Fi(n)} /Creator (en\
trepot) >>`],[`<< /Type /Outlines /First ${r[0]} /Last ${r[r.length-1]} /Count ${t.length} >>`],...t.flatMap((s,a)=>{let l=a?`/Prev ${r[a-1]} `:"",d=a+1<t.length?
`/Next ${r[a+1]} `:"";return gp(s,o[a],l+d)})]}function er(t,e){let n=wp(t,e),o=[],r=[],i=new TextEncoder,s=0,a=p=>{let f=typeof p=="string"?i.encode(p):p;o.push(
f),s+=f.length};a(`%PDF-1.7
`),n.forEach((p,f)=>{r.push(s),a(`${f+1} 0 obj
`),p.forEach(a),a(`
endobj
`)});let l=s,d=r.map(p=>`${String(p).padStart(10,"0")} 00000 n 
`).join("");return a(`xref
0 ${n.length+1}
0000000000 65535 f 
${d}trailer
<< /Size ${n.length+1} /Root 1 0 R /Info ${hp} 0 R >>
startxref
${l}
%%EOF
`),o}function nr(t){let e={focus:g.focus,hover:v.hover,frame:u.frame};v.saving=!0,[v.hover,u.frame]=["",null],c.route<0&&!c.ends[0]&&(g.focus=null);try{return t()}finally{
v.saving=!1,g.focus=e.focus,v.hover=e.hover,u.frame=e.frame}}function yp(t,e){let n=[],o=[...new Set(k.filter(i=>g.cards[i.at]).map(i=>i.family))],r=P.filter(i=>g.
drawn[i.at]);for(let i of o)n.push({glyph:w.looks[i].glyph,colour:w.looks[i][e?"dark":"light"],words:w.looks[i].label});for(let[i,[s,a]]of Object.entries(w.known))
r.some(l=>g.lines[l.at].known===i)&&n.push({dash:a,width:2.2,words:s});for(let[i,s]of Object.entries(w.bands))r.some(a=>String(g.lines[a.at].weight)===i&&g.lines[a.
at].support!==null)&&n.push({dash:[],width:w.widths[i],words:s});return r.some(i=>g.lines[i.at].denied)&&n.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(i=>g.lines[i.at].partial)&&n.push({partial:!0,words:"not every party between the two is named"}),n}function vp(t,e,n,o,r){let i=0,s=r+12;for(let a of n){
let l=30+xt(a.words,11,!1);i&&i+l>o&&([i,s]=[0,s+18]);let d=s-4;a.glyph?t.push({glyph:a.glyph,at:[i+11,d,5],fill:a.colour}):a.denied?(t.push({d:`M${$(i)} ${$(d-
2)}H${$(i+22)}M${$(i)} ${$(d+2)}H${$(i+22)}`,stroke:e.line,width:1,dash:[]}),Lo(t,e,i+11,d,5.5)):a.partial?t.push({words:"…",x:i+11,y:d+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${$(i)} ${$(d)}H${$(i+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:i+28,y:s,size:11,fill:e.ink}),
i+=l+16}return n.length?s+8:r}var oo=(t="")=>`Known by: ${t||m("known-told").textContent}. True during: ${m("true-told").textContent}. ${un()}`,Ui=()=>[w.caveat,
u.placed.kind==="map"?w.map_note:"",u.placed.kind==="near"?la():"",il()].filter(Boolean).join(" ");function or(t,e,n="",o=!1){let r=t?w.dark:w.light,i=[],s=[],a=18,
l=e-2*a,d=(h,y,b,x,M,L=!1)=>{for(let O of b?ut(b,l,x,999,L):[])y+=x*1.3,h.push({words:O,x:0,y:y-x*.3,size:x,fill:M,bold:L});return y},p=vp(s,r,yp(r,t),l,8);if(o)
return{head:i,foot:s,top:d(i,4,n,12,r.soft)+4,low:p+6,edge:a};let f=d(i,12,document.title,17,r.ink,!0);f=d(i,f+3,w.question,12,r.soft),f=d(i,f+2,oo(n),11,r.soft)+
10,p=d(s,p+4,Ui(),11,r.ink);for(let h of w.terms)p=d(s,p+2,h,10,r.soft);return{head:i,foot:s,top:f,low:p+14,edge:a}}function xp(t,e,n,o){let i=[[c.against,u.earlier],[c.known,null]].map(([l,d])=>rn(d,()=>Je(l,()=>Cl(t,e,n/2,Xt(l),o)))),s=document.createElement("canvas");[s.width,
s.height]=[i[0].width+i[1].width,Math.max(i[0].height,i[1].height)];let a=Pe(s);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,s.width,s.height),i.
forEach((l,d)=>a.drawImage(l,d*i[0].width,0)),s}var Yt=(t,e,n=8e3,o=!1)=>rt()?xp(t,e,n,o):Cl(t,e,n,"",o),wn=(t,e)=>Uint8Array.from(atob(t.toDataURL(e,.93).split(
",")[1]),n=>n.charCodeAt(0));function Cl(t,e,n,o,r){return nr(()=>{let[i,s,a,l]=Uo(be()),d=a-i,p=l-s,f=2,h=Math.min(u.placed.kind==="map"?2400/d:t,n/d,n/p),y=Math.
round(Math.max(d*h,640*f)),b=or(e,y/f,o,r),x=document.createElement("canvas");x.width=y,x.height=Math.max(Math.round(p*h+(b.top+b.low)*f),1);let M=Pe(x),L=b.top*
f;M.fillStyle=(e?w.dark:w.light).ground,M.fillRect(0,0,x.width,x.height),M.save(),M.beginPath(),M.rect(0,L,x.width,p*h),M.clip(),M.translate((x.width-d*h)/2,L),
M.scale(h,h),M.translate(-i,-s),dn(M,e,u.placed.kind==="field"?Math.max(h,.6):u.placed.kind==="map"?h/f:h),M.restore();for(let[O,S]of[[b.head,0],[b.foot,L+p*h]]){
M.setTransform(f,0,0,f,b.edge*f,S);for(let C of O)Vt(M,C)}return x})}function bp(t){let e=-1;for(let n of t){e^=n;for(let o=0;o<8;o++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function Tl(t){let e=new TextEncoder,n=[],o=[],r=0,i=p=>{
let f=new DataView(new ArrayBuffer(p.reduce((y,[,b])=>y+b,0))),h=0;for(let[y,b]of p)b===2?f.setUint16(h,y,!0):f.setUint32(h,y,!0),h+=b;return new Uint8Array(f.buffer)};
for(let[p,f]of t){let h=typeof f=="string"?e.encode(f):f,y=e.encode(p),b=[[20,2],[2048,2],[0,2],[0,2],[33,2],[bp(h),4],[h.length,4],[h.length,4],[y.length,2],[0,
2]];o.push(i([[33639248,4],[20,2],...b,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let x=[i([[67324752,4],...b]),y,h];n.push(...x),r+=x.reduce((M,L)=>M+L.length,0)}let s=o.
reduce((p,f)=>p+f.length,0),a=i([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[s,4],[r,4],[0,2]]),l=new Uint8Array(r+s+a.length),d=0;for(let p of[...n,...o,
a])l.set(p,d),d+=p.length;return l}var ir="http://schemas.openxmlformats.org/package/2006",Nl="http://schemas.openxmlformats.org/officeDocument/2006/relationships",Gi=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${Nl}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),vn=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,yn=12700,[xn,zl,bn]=[960,540,36],Pl=62,jl=124,kp=62,$p=230,Mp='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',Sp=["\
dk1:1B2430","lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:\
0F4C75","folHlink:5B6B7A"],qi=t=>Tt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),Wl=([t,e,n,o])=>`<a:xfrm\
><a:off x="${Math.round(t*yn)}" y="${Math.round(e*yn)}"/><a:ext cx="${Math.round(n*yn)}" cy="${Math.round(o*yn)}"/></a:xfrm>`;function rr(t,e,n,o,r,i){let s=n?`\
<p:ph type="${n}"/>`:"",a=i.map(p=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${qi(p)}</a:t></a:r></a:p>`).join(""),l=`<p:spPr>${Wl(o)}\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${n?"":' txBox="1"'}/><p:nvPr>${s}</p\
:nvPr></p:nvSpPr>${l}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p\
:sp>`}var ro=t=>`${vn}<Relationships xmlns="${ir}/relationships">${t.map(([e,n,o])=>`<Relationship Id="${e}" Type="${n==="core-properties"?`${ir}/relationships/\
metadata`:Nl}/${n}" Target="${o}"/>`).join("")}</Relationships>`;function Op(){let t=Sp.map(r=>r.split(":")).map(([r,i])=>`<a:${r}><a:srgbClr val="${i}"/></a:${r}\
>`).join(""),e=(r,i)=>`<a:${r}><a:latin typeface="${i}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,n=r=>r.repeat(3),o='<a:solidFill><a:schemeClr val="phC\
lr"/></a:solidFill>';return`${vn}<a:theme ${Gi} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e(
"majorFont","Georgia")}${e("minorFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${n(o)}</a:fillStyleLst><a:lnStyleLst>${n(`<a:ln w="\
6350">${o}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${n("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${n(o)}</a:bgFill\
StyleLst></a:fmtScheme></a:themeElements></a:theme>`}var Hi=(t,e,n)=>`${vn}<p:${t} ${Gi}><p:cSld><p:spTree>${Mp}${e}</p:spTree></p:cSld>${n}</p:${t}>`;function Lp(t){
let e=o=>{let r=(xn-2*bn)/o*2;return t.map(s=>Math.max(1,Math.ceil(s.length/r))).reduce((s,a)=>s+a,0)*o*1.2},n=[13,12,11,10].find(o=>e(o)<=jl)??9;return{size:n,
high:Math.min(e(n),jl)}}function Ap(t){let e=zl-16,n=t.print.join(" · "),o=10*Math.ceil(n.length/$p),r=Lp(t.answer),i=Pl+r.high+8,s=[xn-2*bn,e-o-8-i],a=Math.min(
s[0]/t.wide,s[1]/t.high),[l,d]=[t.wide*a,t.high*a],p=[(xn-l)/2,i+(s[1]-d)/2,l,d],f=`<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${qi(t.spoken)}"/><p\
:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill\
><p:spPr>${Wl(p)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,h=(b,x)=>[bn,b,xn-2*bn,x],y=[rr(2,"Title","title",h(24,36),t.title.length>kp?
17:26,[t.title]),rr(3,"Answer","",h(Pl,r.high),r.size,t.answer),f,rr(5,"Sources","",h(e-o,o),8,[n])];return Hi("sld",y.join(""),"<p:clrMapOvr><a:masterClrMappin\
g/></p:clrMapOvr>")}var Ep=(t,e)=>[[`ppt/slides/slide${e}.xml`,Ap(t)],[`ppt/slides/_rels/slide${e}.xml.rels`,ro([["rId1","slideLayout","../slideLayouts/slideLay\
out1.xml"],["rId2","image",`../media/image${e}.png`]])],[`ppt/media/image${e}.png`,t.image]];function Dl(t,e){let n=e.map((f,h)=>h+1),o=(f,h)=>`<Override PartNa\
me="/${f}" ContentType="application/vnd.openxmlformats-${h}+xml"/>`,r="officedocument.presentationml",i=[o("ppt/presentation.xml",`${r}.presentation.main`),o("p\
pt/slideMasters/slideMaster1.xml",`${r}.slideMaster`),o("ppt/slideLayouts/slideLayout1.xml",`${r}.slideLayout`),...n.map(f=>o(`ppt/slides/slide${f}.xml`,`${r}.s\
lide`)),o("ppt/theme/theme1.xml","officedocument.theme"),o("docProps/core.xml","package.core-properties")],s=rr(2,"Title","title",[bn,24,xn-2*bn,36],26,["Title"]),
d=Hi("sldMaster",s,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
<a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleSty\
le><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),
p=Hi("sldLayout",s,"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");return Tl([["[Content_Types].xml",`${vn}<Types xmlns="${ir}/content-types"><Default Exten\
sion="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${i.join("")}</Types>`],["\
_rels/.rels",ro([["rId1","officeDocument","ppt/presentation.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${vn}<cp:corePropertie\
s xmlns:cp="${ir}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${qi(t)}</dc:title><dc:creator>entrepot</dc:creator><dc:langua\
ge>en</dc:language></cp:coreProperties>`],["ppt/presentation.xml",`${vn}<p:presentation ${Gi}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:\
sldMasterIdLst><p:sldIdLst>${n.map(f=>`<p:sldId id="${255+f}" r:id="rId${f+2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${xn*yn}" cy="${zl*yn}"/><p:notesSz cx="68\
58000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",ro([["rId1","slideMaster","slideMasters/slideMaster1.xml"],["rId2","theme","theme/th\
eme1.xml"],...n.map(f=>[`rId${f+2}`,"slide",`slides/slide${f}.xml`])])],["ppt/slideMasters/slideMaster1.xml",d],["ppt/slideMasters/_rels/slideMaster1.xml.rels",
ro([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt/slideLayouts/slideLayout1.xml",p],["ppt/slideLayou\
ts/_rels/slideLayout1.xml.rels",ro([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/theme1.xml",Op()],...e.flatMap((f,h)=>Ep(f,h+1))])}function Ki(){let t=Yt(2,!1,3400,!0);return{title:document.title,answer:[`${w.question} ${oo()}`.trim()],spoken:`${document.title}. ${w.question}`,print:[Ui(),...w.
terms],image:wn(t,"image/png"),wide:t.width,high:t.height}}var Zi=t=>new Blob([Dl(document.title,t)],{type:"application/vnd.openxmlformats-officedocument.presen\
tationml.presentation"}),Bl=()=>Zi([Ki()]);var Ji=t=>`${t.by}, ${mt(t.on)}`,Il=t=>t.split(`
`).filter(Boolean);async function Vi(t){let e=Kt(t.view).grown.filter(n=>!qe.some(o=>o[1]===n));for(let n of e)await zo(n)}function Xi(t){let e={...c};try{return W.
steps.map((n,o)=>(Object.assign(c,Kt(n.view)),Z(!0),t(n,`${o+1}. ${n.title}`)))}finally{Object.assign(c,e),Z(!0)}}async function sr(){let t={...c,grown:c.grown.
slice()};for(let e of W.steps)await Vi(e);Object.assign(c,t),Z(!0)}var Rl=()=>Xi((t,e)=>{let n=E("section","","page"),o=document.createElement("img");return o.alt=
e,o.src=Yt(2,!1,3e3).toDataURL("image/png"),n.append(E("h2",e),o,E("p",t.text),E("small",Ji(t))),n});function Cp(t,e,n){let i=[],s=12,a=(p,f,h,y=!1)=>{for(let b of ut(
p,t.width/2-36,f,999,y))s+=f*1.3,i.push({words:b,x:18,y:s-f*.3,size:f,fill:h,bold:y})};a(e,22,w.light.mark,!0),s+=4;for(let p of Il(n.text))a(p,14,w.light.ink);
a(Ji(n),11,w.light.soft);let l=document.createElement("canvas");l.width=t.width,l.height=Math.ceil(s*2)+t.height;let d=Pe(l);d.fillStyle=w.light.ground,d.fillRect(
0,0,l.width,l.height),d.drawImage(t,0,l.height-t.height),d.scale(2,2);for(let p of i)Vt(d,p);return l}async function Fl(){await sr();let t=Xi((n,o)=>{let r=Cp(Yt(
2,!1,3e3),o,n);return{title:o,image:wn(r,"image/jpeg"),wide:r.width,high:r.height}}),e={title:document.title,subject:w.question};return new Blob(er(t,e),{type:"\
application/pdf"})}async function Ul(){return await sr(),Zi(Xi((t,e)=>{let n=Ki(),o=`${document.title}. ${w.question}`;return{...n,title:e,answer:[...Il(t.text),
oo()],spoken:`${e}. ${t.text}`,print:[Ji(t),o,...n.print]}}))}var ce=-1,Yi=-1;function ar(){let t=W.steps;m("story").replaceChildren(...t.map((n,o)=>{let r=E("li"),i=q(n.title,()=>_i(o)),s=E("div","","steps");i.setAttribute(
"aria-pressed",String(ce===o));let a=(l,d,p,f)=>{let h=q(l,p);h.setAttribute("aria-label",`${d}: ${n.title}`),h.disabled=!!f,s.append(h)};return a("↑","Earlie\
r in the story",()=>Hl(o,-1),o===0),a("↓","Later in the story",()=>Hl(o,1),o===t.length-1),a("Change","Change the step",()=>io(o)),a("Remove","Remove the step",
()=>he(()=>{W.steps=t.filter((l,d)=>d!==o)})),r.append(i,s),r}));for(let n of["play","print","pdf","pptx"])m(`story-${n}`).disabled=t.length===0;m("story-play").
textContent=ce<0?"Play":"Stop"}function io(t){Yi=t;let e=W.steps[t]||{title:"",text:""};m("story-form").open=!0,m("step-title").value=e.title,m("step-text").value=
e.text,m("step-by").value=e.by||W.by,m("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",m("step-title").focus()}function Hl(t,e){
he(()=>{let n=W.steps.slice();n.splice(t+e,0,...n.splice(t,1)),W.steps=n}),m("story").children[t+e].querySelector("button")?.focus()}function Tp(t){Object.assign(
c,Kt(t.view)),v.lastKind="",Z(!0),c.eye?A.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):bt(),it()}async function _i(t){let e=W.steps[t];St(),ce=t,await Vi(
e),Tp(e),m("telling").hidden=!1,m("telling-at").textContent=`${t+1} of ${W.steps.length}`,m("telling-title").textContent=e.title,m("telling-text").textContent=e.
text,m("telling-back").disabled=t===0,m("telling-next").disabled=t===W.steps.length-1}function ts(){ce=-1,m("telling").hidden=!0,ar()}var lr=()=>ce>=0?ts():W.steps.
length?_i(0):N("There is no story yet: s adds this view"),Qi=t=>ce+t>=0&&ce+t<W.steps.length&&_i(ce+t);function Pp(t){if(ce<0)return!1;let e={ArrowRight:1,PageDown:1,
ArrowLeft:-1,PageUp:-1}[t.key];if(e)Qi(e);else if(t.key==="Escape")ts();else return!1;return t.preventDefault(),t.stopPropagation(),!0}function jp(){m("step-for\
m").addEventListener("submit",t=>{t.preventDefault();let e=Me(m("step-title").value,100),n=Me(m("step-by").value,100);if(!e||!n)return N("A step needs a title a\
nd the name of its author");Se();let o={page:qt,title:e,text:Me(m("step-text").value,2e3),view:ee(),by:n,on:Pn()};W.by=n,he(()=>{W.steps=Yi<0?[...W.steps,o]:W.steps.
map((r,i)=>i===Yi?o:r)}),io(-1),m("story-form").open=!1,N(`${W.steps.length} ${W.steps.length===1?"step":"steps"} in the story`)}),m("step-form").addEventListener(
"keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>_t(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||m("ke\
y-sheet").open||Pp(t),!0),m("story-play").addEventListener("click",lr),m("telling-next").addEventListener("click",()=>Qi(1)),m("telling-back").addEventListener(
"click",()=>Qi(-1)),m("telling-stop").addEventListener("click",ts),m("story-print").addEventListener("click",async()=>{await sr(),v.toPrint=!0,window.print()}),
m("story-pdf").addEventListener("click",async()=>jt(Pt("pdf"),await Fl())),m("story-pptx").addEventListener("click",async()=>jt(Pt("pptx"),await Ul()))}function kn(t,e){if(!t.length)return;e.push(kr());let{view:n,own:o}=t.pop();Ws(o),ns(n)}function ns(t){let e=c.eye,n=c.mode,o=c.turn;Object.assign(c,Kt(t)),c.mode===
n&&c.turn===o&&(c.eye=e),v.lastKind="",Z(!0),it()}function Np(t){let e=[...Ct().map(Nn),...P.filter(n=>g.drawn[n.at]).map(n=>"line:"+n.uid)];e.length&&ht(e[(e.indexOf(c.at)+t+e.length)%e.length])}function zp(t){
let e=X(c.at),n=T(D.get(e)),o=20,r={ArrowLeft:-o,ArrowRight:o}[t.key]||0,i={ArrowUp:-o,ArrowDown:o}[t.key]||0;B(()=>c.pinned.set(e,[J(n[0]+r),J(n[1]+i)]),!0,"nu\
dge")}var Gl={"/":t=>{t.preventDefault(),m("search").focus()},t:()=>Vn(c.mode==="table"?"picture":"table"),m:()=>w.map&&Vn(c.mode==="map"?"picture":"map"),"?":()=>cr(),
n:t=>{t.preventDefault(),Vo()},b:t=>{t.preventDefault(),Xo()},s:t=>{t.preventDefault(),io(-1)},p:()=>lr(),k:()=>fl(),d:()=>m("theme").click(),l:()=>m("every").hidden||
m("every").click(),r:()=>m("turn").hidden||m("turn").click(),0:()=>m("fit").click(),"[":()=>Ie(-1),"]":()=>Ie(1),h:()=>c.picked.size?le([...c.picked]):pt(X(c.at))&&
le(Ke(pt(X(c.at)))),e:()=>c.at.startsWith("card:")&&Zo(D.get(X(c.at))),o:()=>c.at.startsWith("card:")&&pi(D.get(X(c.at))),w:()=>c.at.startsWith("card:")&&di(D.get(
X(c.at))),g:()=>_a(),y:()=>m("tidy").click(),f:()=>c.at.startsWith("card:")&&Ro(X(c.at)),c:()=>c.at.startsWith("card:")&&(v.joining?Le(v.joining,X(c.at)):No(X(c.
at))),x:()=>c.at.startsWith("card:")&&B(()=>c.picked.has(X(c.at))?c.picked.delete(X(c.at)):c.picked.add(X(c.at)))},cr=()=>m("key-sheet").open?m("key-sheet").close():
m("key-sheet").showModal();function Wp(){z.addEventListener("keydown",t=>{En[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&u.placed.kind!=="map"?
zp(t):Np(En[t.key])):t.key==="Enter"&&v.shownSheet?m("sheet").focus():(t.key==="+"||t.key==="-")&&A.moveTo({scale:A.getScale()*(t.key==="+"?1.2:1/1.2)})}),m("ke\
ys-open").addEventListener("click",cr),m("keys-close").addEventListener("click",cr),document.addEventListener("keydown",t=>{if(m("key-sheet").open)return t.key===
"?"?cr():void 0;let e=_t(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(_n(),e&&(_t(t).value=""),m("hits").replaceChildren(),m("\
save").open=!1,gn(!1),to(!1),pn(),z.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key==="\
z"&&!t.shiftKey?kn(ne,oe):kn(oe,ne)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&Gl[t.key]&&Gl[t.key](t)})}var rs={};st(rs,{listen:()=>Ip});var fe=m("mini"),Ce=[168,112],Te=1,fr=[0,0];function Dp(){let t=A.getScale(),{x:e,y:n}=A.getViewPosition(),o=z.clientWidth/t,r=z.clientHeight/t;return[e-o/2,n-r/
2,e+o/2,n+r/2]}function Bp(){let t=u.placed&&c.mode!=="table"&&z.clientWidth>0?k.filter(S=>g.cards[S.at]):[],[e,n,o,r]=Dp(),i=t.map(T),s=!i.some(([S,C,j,R])=>S-
j/2<e-1||S+j/2>o+1||C-R/2<n-1||C+R/2>r+1);if(fe.hidden=s,s)return;let[a,l,d,p]=Ot(i),f=Pe(fe),h=2;Te=Math.min((Ce[0]-8)/(d-a),(Ce[1]-8)/(p-l)),fr=[(a+d)/2-Ce[0]/
2/Te,(l+p)/2-Ce[1]/2/Te],[fe.width,fe.height]=[Ce[0]*h,Ce[1]*h];let y=lt()?w.dark:w.light,b=(S,C)=>(S-fr[C])*Te;f.scale(h,h),t.forEach((S,C)=>{let[j,R,U,V]=i[C];
f.fillStyle=w.looks[S.family][lt()?"dark":"light"],f.fillRect(b(j-U/2,0),b(R-V/2,1),Math.max(U*Te,1.5),Math.max(V*Te,1.5))}),f.strokeStyle=y.mark,f.lineWidth=1.5;
let[x,M,L,O]=[Math.max(b(e,0),1),Math.max(b(n,1),1),Math.min(b(o,0),Ce[0]-1),Math.min(b(r,1),Ce[1]-1)];f.strokeRect(x,M,Math.max(L-x,3),Math.max(O-M,3))}function ql(t){
if(!(t.buttons&1))return;let e=fe.getBoundingClientRect();A.moveTo({position:{x:fr[0]+(t.clientX-e.left)/Te,y:fr[1]+(t.clientY-e.top)/Te}})}function Ip(){A.on("\
afterDrawing",()=>{te&&v.moving||Bp()}),fe.addEventListener("pointerdown",t=>{fe.setPointerCapture(t.pointerId),ql(t)}),fe.addEventListener("pointermove",ql),fe.
addEventListener("pointerup",Se)}var as={};st(as,{listen:()=>Zp});var is={};st(is,{found:()=>dr,listen:()=>Gp});var{spelling:Kl,reason:Rp}=Sa(w.search),Zl=0,pr="";function Fp(t){clearTimeout(Zl),pr=t.trim(),!(!H||pr.length<2)&&(Zl=setTimeout(async()=>{let e;try{e=await Mt(
"/api/search?q="+encodeURIComponent(pr))}catch(o){return N(o.message)}if(e.query!==pr)return;let n=e.found.filter(o=>!K.has(o.uid)).slice(0,10);for(let o of n){
let r=E("li","","live"),i=q(o.name,async()=>{if(Object.keys(H.opens).length)return location.assign("/around?x="+encodeURIComponent(o.uid));await an(o.uid,0),K.has(
o.uid)&&ht("card:"+K.get(o.uid)[0].id)});i.append(E("small",`${o.small}; on file, not drawn: adds it`)),r.append(i),m("hits").append(r)}N(`${m("hits").children.
length} found, ${n.length} of them not drawn yet`)},220))}function dr(t){let e=t.trim(),n=Kl(e),o=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let i=v.index||=k.map(l=>l.keys.slice(0,l.named).map(Kl));k.forEach((l,d)=>{let p=l.uid===e||l.uid===e.toLowerCase(),f=l.keys.slice(l.named,-1);if(p||f.
some(y=>y.toLowerCase()===o))return r.push([l,p?"uid":"number "+o,[-1,0,0,"",l.uid]]);let h=null;i[d].forEach((y,b)=>{let x=Ma(n,y);if(x<0)return;let M=x===0&&l.
keys[b]!==l.keys[0],L=[x,M?1:0,y[0].length,y[0],l.uid];(!h||Yr(L,h[2])<0)&&(h=[l,Rp(x,l.keys[b],M),L])}),h&&r.push(h)}),r.sort((l,d)=>Yr(l[2],d[2])||l[0].at-d[0].
at);let s=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let d of l.apart)!s.has(d)&&!a.has(d)&&a.set(d,l);for(let[l,d]of a)for(let p of K.get(l)||[])
r.push([p,`kept apart from ${d.keys[0]} by a decision`,[12]]);return r}function Up(){let t=m("search").value,e=m("hits"),n=dr(t);if(e.replaceChildren(),!t.trim())
return g.focus=$o(),N(""),De();for(let[o,r]of n.slice(0,12)){let i=E("li"),s=q(o.name,()=>v.joining?Le(v.joining,o.id):Hp(o));r!=="name"&&s.append(E("small","ma\
tched: "+r)),g.cards[o.at]||s.append(E("small",c.hidden.has(o.id)?"hidden: Show all brings it back":"filtered out at present")),i.append(s),e.append(i)}n.length>
12&&e.append(E("li",`${n.length-12} more: type more of the name`)),N(n.length?n.length+" found":"Nothing of that name is drawn here"),g.focus=new Set(n.map(([o])=>o.
id)),Fp(t),u.batches=null,De()}function Hp(t){ht("card:"+t.id),g.cards[t.at]&&c.mode!=="table"&&ha(t)}function Gp(){m("search").addEventListener("input",Up),m("\
search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=m("hits").querySelector("button");e&&e.click()}})}var Jl=()=>k.filter(t=>g.cards[t.at]),ss=()=>P.filter(t=>g.drawn[t.at]),qp=()=>u.placed.kind==="near"?ie():ss().map(t=>[t]),Kp=()=>ss().map(t=>u.geometry[t.at].
label);function Zp(){Object.assign(z,{spot:Ko,hideLines:t=>{w.limits.hide=t},names:()=>u.namesDrawn,items:()=>({nodes:yt.nodes.get().map(({id:t,x:e,y:n})=>[t,e,
n]),edges:yt.edges.get().map(({id:t,from:e,to:n})=>[t,e,n]),chosen:A.getSelection()}),sized:t=>Nt()?.box(Ft.get(t)[0],A.getScale()),at:(t,e)=>{let n=A.canvasToDOM(
{x:t,y:e});return[A.getNodeAt(n)||"",A.getEdgeAt(n)||""]},strokes:()=>u.placed.kind==="near"?ie().length:0,scale:()=>A.getScale(),choose:t=>ht(t),papers:()=>u.paperBoxes,
pixel:(t,e)=>{let n=A.canvasToDOM({x:t,y:e}),o=z.getBoundingClientRect();return[o.left+n.x,o.top+n.y]},measures:()=>Object.fromEntries(g.measures.map(([t,e,n])=>[
t.uid,[e,n]])),earlier:()=>u.earlier&&P.filter(t=>u.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>be(),seats:()=>Ct().map(t=>[t.id,...T(t)]),paths:()=>qp().map(
([t])=>[_(k[t.source]).id,_(k[t.target]).id,u.geometry[t.at].d]),labels:()=>Kp().filter(t=>t&&t[2]),boxes:()=>Jl().map(t=>[t.id,...T(t)]),named:t=>(k.find(e=>e.
name===t)||{}).id,found:t=>dr(t).map(([e,n])=>[e.uid,n]),shown:()=>({cards:Jl().map(t=>t.id),lines:ss().map(t=>t.uid),focus:g.focus&&[...g.focus],states:g.lines})})}var cs={};st(cs,{listen:()=>ed});var Jp=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,Vp=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,Vl=t=>t.map(e=>`${e.map(n=>Vp(Jp(String(n)))).join(",")}\r
`).join("");var ls={};st(ls,{COLUMNS:()=>ur,cellsOf:()=>so,listTable:()=>Re,listen:()=>Yp});var Ql=200,ur=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],so=t=>{let e=g.lines[t.at];return[
k[t.source].name,e.relation,k[t.target].name,e.goods,e.printed,[e.word,e.change&&`${Lt[e.change][1]}: ${Ho(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(
", "),(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},$n={lines:[-1,1],cards:[-1,1]},Xp=t=>I[t.at].filter(e=>g.drawn[e.
at]).length,Xl=t=>[t.name,t.small,g.pills[t.at].map(e=>e[0]).join(", "),Xp(t)];function Yl(t,e,n){let[o,r]=$n[e];if(o<0)return t;let i=a=>e==="lines"&&o===4?g.lines[a.
at].support??-1:e==="lines"&&o===9?g.lines[a.at].claims.length:n(a)[o];return t.map(a=>[i(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-l:a.localeCompare(l,"en"))).
map(([,a])=>a)}function Re(){if(c.mode!=="table"&&!v.printing)return;let t=m("twin-lines"),e=Yl(P.filter(i=>g.drawn[i.at]&&(!g.focus||c.route<0||g.focus.has(i.uid))),
"lines",so);t.replaceChildren();for(let i of e.slice(0,v.tableSize)){let s=E("tr");s.dataset.line=i.uid,c.at==="line:"+i.uid&&(s.className="on"),so(i).forEach((d,p)=>{
let f=E("td",d,p===8?"days":"");f.dataset.label=ur[p],s.append(f)});let a=E("td");for(let d of i.notes){let p=E("a",String(d));p.href="#note-"+d,p.addEventListener(
"click",f=>{f.preventDefault(),m("note-"+d).scrollIntoView()}),a.append(p," ")}let l=q(`Evidence (${g.lines[i.at].claims.length})`,()=>ht("line:"+i.uid));l.setAttribute(
"aria-label",`Evidence: ${k[i.source].name} to ${k[i.target].name}`),a.append(l),s.append(a),t.append(s)}let n=Yl(k.filter(i=>g.cards[i.at]&&(!g.focus||c.route<
0||g.focus.has(i.id))),"cards",Xl),o=m("twin-cards");o.replaceChildren();for(let i of n.slice(0,v.tableSize)){let s=E("tr"),a=E("td","","screen");s.dataset.card=
i.id;for(let d of Xl(i))s.append(E("td",String(d)));let l=q("Evidence",()=>ht("card:"+i.id));l.setAttribute("aria-label",`Evidence: ${i.name}`),a.append(l),s.append(
a),o.append(s)}let r=Math.max(e.length,n.length)-v.tableSize;m("more").hidden=r<=0,m("more").textContent=`Show ${Math.min(r,Ql)} more rows`,m("twin-told").textContent=
`${e.length} lines and ${n.length} cards`+(r>0?`, the first ${v.tableSize} shown`:"")}function Yp(){for(let[t,e]of[["lines","twin-lines"],["cards","twin-cards"]])
m(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((n,o,r)=>{n.replaceChildren(q(n.textContent,()=>{let[i,s]=$n[t];$n[t]=i!==o?[o,1]:s>0?[o,-1]:
[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),$n[t][0]>=0&&n.setAttribute("aria-sort",$n[t][1]>0?"ascending":"descending"),Re(),N($n[t][0]<0?"In the order\
 of the picture":`Sorted by ${n.textContent}`)}))});m("more").addEventListener("click",()=>{v.tableSize+=Ql,Re()})}function _l(){let t=P.filter(e=>g.drawn[e.at]).map(e=>[...so(e),g.lines[e.at].claims.join(" "),e.uid]);return Vl([[...ur,"Relation uid"],...t])}function tc(){let t=n=>{
let{at:o,text:r,source:i,target:s,...a}=g.lines[n.at];return{...a,source:k[i].uid,target:k[s].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:ve()[1]?ve():null,view:ee(),nodes:k.filter(n=>g.cards[n.at]).map(n=>({uid:n.uid,name:n.name,kind:n.family,small:n.small,measures:g.pills[n.
at].map(o=>o[0])})),edges:P.filter(n=>g.drawn[n.at]).map(t),routes:g.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}function ec(){let t=Yt(2,!1,6e3),{title:e}=document,n={title:e,image:wn(t,"image/jpeg"),wide:t.width,high:t.height};return new Blob(er([n],{title:e,subject:w.question}),
{type:"application/pdf"})}function nc(){return nr(()=>{let[t,e,n,o]=Uo(be()),r=u.placed.kind==="map"?(n-t)/1e3:1,i=Math.max(n-t,640*r),s=or(!1,i/r),a=o-e+(s.top+s.low)*r,l=t-(i-(n-t))/2,
d=e-s.top*r,p=(f,h)=>[`<g transform="translate(${$(l+s.edge*r)} ${$(h)}) scale(${r.toFixed(4)})">`,...f.map(nn),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${$(l)} ${$(d)} ${$(i)} ${$(a)}" width="${$(i/r)}" height="${$(a/r)}" role="img" font-family="${Tt(w.font)}">`,`<title>${Tt(document.title)}</t\
itle>`,`<desc>${Tt(P.filter(f=>g.drawn[f.at]).slice(0,400).map(f=>`${k[f.source].name} to ${k[f.target].name}: ${f.label} (${g.lines[f.at].small})`).join("; "))}\
</desc>`,`<metadata>${Tt(w.terms.join(`
`))}</metadata>`,`<rect x="${$(l)}" y="${$(d)}" width="${$(i)}" height="${$(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${$(t)}" y="${$(e)}" width="${$(
n-t)}" height="${$(o-e)}" viewBox="${$(t)} ${$(e)} ${$(n-t)} ${$(o-e)}">`,...Qp(r),...c.against&&!rt()?wi(Rt(null,!1),1/r,!1).map(nn):[],...W.notes.length?Fo(Rt(
null,!1),1/r,!1).map(nn):[],"</svg>",...p(s.head,d),...p(s.foot,o),"</svg>"].join(`
`)+`
`})}function Qp(t){let e=w.light,n=[],o=(a,l,d,p,f,h="")=>`<text x="${$(a)}" y="${$(l)}" font-size="${$(p)}" fill="${f}"${h}>${Tt(d)}</text>`,r=' font-weight="b\
old"',i=' text-anchor="middle"';if(u.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return n.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...n,...ii(Rt(null,!1),1/t).map(nn)]}if(u.placed.kind==="near")return ii(
Rt(null,!1),1).map(nn);for(let[a,l,d]of u.placed.headings||[])n.push(o(l,d,a,10.5,e.soft,r+i+' letter-spacing="1"'));(u.placed.strips||[]).forEach(([a,l])=>a&&n.
push(o(0,l+21,a,12,e.soft,r)));let s=P.filter(a=>g.drawn[a.at]&&(u.geometry[a.at].d||u.geometry[a.at].from));for(let a of s){let l=g.lines[a.at],d=u.geometry[a.
at],p=w.widths[l.weight]*(d.from?.55:1),f=w.known[l.known][1],h=d.d||`M${(d.from||d.tip).map($).join(" ")}L${$(d.tip[0])} ${$(d.tip[1])}`,y=f.length?` stroke-da\
sharray="${f.map($).join(" ")}"`:"",b=(U,V)=>`<path d="${h}" fill="none" stroke="${U}" stroke-width="${$(V)}"${y}/>`;n.push(l.denied?b(e.line,p+3)+b(e.ground,p+
.6):b(e.line,p));let x=6+p,M=x*.45,[L,O]=d.tip,[S,C]=d.way,j=L-S*x,R=O-C*x;n.push(`<polygon points="${[[L,O],[j-C*M,R+S*M],[j+C*M,R-S*M]].map(U=>U.map($).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of s){let l=g.lines[a.at],d=u.geometry[a.at].label;if(!d)continue;let[p,f,h,y]=d,b=p-h/2,x=f-y/2;n.push(`<rect x\
="${$(b)}" y="${$(x)}" width="${$(h)}" height="${$(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="proposed"?' stroke-dasharr\
ay="2 3"':""}/>`);let M=x+4+11.5*.85;for(let L of a.text)n.push(o(p,M,L,11.5,e.ink,i)),M+=14;if(n.push(o(p,M,l.small,11,e.soft,i)),l.partial&&n.push(o(p+h/2-3,x+
3,"…",15,e.line,r+' text-anchor="end"')),l.denied){let L=b+2,O=x+2;n.push(`<circle cx="${$(L)}" cy="${$(O)}" r="7" fill="${e.card}" stroke="${e.ink}"/>`),n.push(
`<path d="M${$(L-3)} ${$(O-3)}L${$(L+3)} ${$(O+3)}M${$(L+3)} ${$(O-3)}L${$(L-3)} ${$(O+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of k)g.cards[a.at]&&
n.push(..._p(a,o,e));return n}function _p(t,e,n){let[o,r,i,s]=T(t),a=o-i/2,l=r-s/2,d=w.looks[t.family],p=' font-weight="bold"';if(!i)return[];if(u.placed.kind!==
"wide"&&u.placed.kind!=="tall")return[Eo(d.glyph,o,r,i/2,d.light),e(o+i/2+1,r+3,t.name.slice(0,40),9,n.ink,p)];let f=[`<rect x="${$(a)}" y="${$(l)}" width="${$(
i)}" height="${$(s)}" rx="4" fill="${n.card}" stroke="${t.end?n.mark:n.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${$(a)}" y="${$(l)}" width="5" heig\
ht="${$(s)}" rx="2" fill="${d.light}"/>`,Eo(d.glyph,a+18,r,5,d.light)],h=r-(15*t.text.length+13)/2+10;for(let b of t.text)f.push(e(a+32,h,b,13,n.ink,p)),h+=15;f.
push(e(a+32,h,t.small,11,n.soft));let y=a+i-6;for(let[b,x]of[...g.pills[t.at]].reverse())f.push(`<rect x="${$(y-x)}" y="${$(l-7)}" width="${$(x)}" height="13" r\
x="6.5" fill="${n.pill}"/>`,e(y-x/2,l+2.6,b,8.5,n["pill-ink"],' text-anchor="middle"'+p)),y-=x+4;return f}var td={png:()=>Yt(2,lt()).toBlob(t=>jt(Pt("png"),t)),pdf:()=>jt(Pt("pdf"),ec()),pptx:()=>jt(Pt("pptx"),Bl()),svg:()=>jt(Pt("svg"),new Blob([nc()],{type:"image/\
svg+xml"})),csv:()=>jt(Pt("csv"),new Blob(["\uFEFF"+_l()],{type:"text/csv"})),json:()=>jt(Pt("json"),new Blob([tc()],{type:"application/json"}))};function ed(){
H&&(m("keep").hidden=!1,m("home").hidden=!1,m("keep").addEventListener("submit",async t=>{t.preventDefault();try{await Mt("/api/views",{title:m("keep-title").value,
address:location.pathname+location.search+location.hash}),m("save").open=!1,N("Saved in the case")}catch(e){N(e.message)}}));for(let t of Gt("save"))t.addEventListener(
"click",()=>{td[t.dataset.save](),m("save").open=!1});m("link").addEventListener("click",()=>{gt(),m("save").open=!1;let t=location.href,e=()=>N("The address of\
 this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>N("The address of this view was copied"),
e):e()}),window.addEventListener("beforeprint",()=>{if(v.printing=!0,v.tableSize=Math.max(v.tableSize,Math.min(P.length,2e3)),Re(),Ht.toggleAttribute("data-stor\
y",v.toPrint),v.toPrint)return m("paper").replaceChildren(...Rl());let t=document.createElement("img");t.alt=document.title,t.src=Yt(2,!1,3400).toDataURL("image\
/png"),m("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{v.printing=v.toPrint=!1,Ht.removeAttribute("data-story"),m("paper").replaceChildren()})}var fs={};st(fs,{listen:()=>nd});function nd(){for(let t of Gt("mode"))t.addEventListener("click",()=>Vn(t.dataset.mode));m("theme").addEventListener("click",()=>B(()=>{c.theme=lt()?"light":"da\
rk"})),Rr.addEventListener("change",()=>Z()),m("turn").addEventListener("click",()=>B(()=>{c.turn=u.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=null})),
m("fit").addEventListener("click",()=>{bt(!0),gt()}),m("tidy").addEventListener("click",Ja),m("every").addEventListener("click",()=>B(()=>{c.every=!c.every})),m(
"undo").addEventListener("click",()=>kn(ne,oe)),m("redo").addEventListener("click",()=>kn(oe,ne)),m("lasso").addEventListener("click",()=>gn(!v.lassoOn)),m("clo\
se").addEventListener("click",()=>v.noting?Be():pn()),m("back").addEventListener("click",()=>{let t=at.slice(0,-1),e=at[at.length-1];v.shownSheet="",ht(e,!0),at.
splice(0,at.length,...t),m("back").hidden=t.length===0})}function oc(t){let e=u.placed;u.placed=qs(),Po(),(Xs()||u.placed!==e||t)&&gl(),u.batches=null,Di(),Bi(),Ii(),Ht.dataset.theme=lt()?"dark":"light",m("theme").textContent=
lt()?"Light":"Dark",m("turn").textContent=u.placed.kind==="tall"?"Columns":"Rows",m("turn").hidden=u.placed.kind!=="tall"&&u.placed.kind!=="wide",m("every").hidden=
u.placed.kind!=="near"||!(u.routed.size?u.unrouted.size:u.placed.folded.includes(1)),m("tidy").hidden=u.placed.kind==="map",m("every").setAttribute("aria-presse\
d",String(c.every)),m("near-note").hidden=u.placed.kind!=="near",m("twin").hidden=c.mode!=="table",z.style.visibility=c.mode==="table"?"hidden":"visible";for(let n of Gt(
"mode"))n.setAttribute("aria-pressed",String(c.mode===n.dataset.mode));m("map-note").hidden=c.mode!=="map",Re(),Ci(),ar(),v.noting&&(m("panel").hidden=!1),m("un\
do").disabled=ne.length===0,m("redo").disabled=oe.length===0,u.placed!==e&&(c.eye?A.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):bt()),gt(),De()}Is(oc);Vr(Qa);Vr(Ei);var od=[_r,ji,Ni,cs,Ai,is,Ri,Wi,Si,ls,Ti,es,rs,Oi,fs,os,as];for(let{listen:t}of od)t();window.addEventListener("resize",()=>{let t=u.placed;
Z(),u.placed===t&&!c.eye&&bt()});window.addEventListener("hashchange",t=>ns(new URL(t.newURL).hash.slice(1)));var rc=location.hash.slice(1)||Bt.view||"";Object.
assign(c,Kt(rc));Z(!0);Ht.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(Dt,Cn("sheets"));await xa();for(let t of H?
c.grown.slice():[])await zo(t);c.grown.length&&Object.assign(c,Kt(rc),{grown:c.grown});Z(c.grown.length>0);it();Ht.dataset.ready="yes";
